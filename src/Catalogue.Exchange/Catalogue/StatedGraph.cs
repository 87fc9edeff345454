using System.Collections.Immutable;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>All nodes and edges that the files state; checks what no line can know alone.</summary>
internal sealed class StatedGraph(Findings findings)
{
    private readonly Dictionary<NodeId, StatedNode> nodes = [];
    private readonly List<StatedNode> nodesInOrder = [];
    private readonly List<StatedEdge> edges = [];

    public void State(StatedNode node)
    {
        if (nodes.TryAdd(node.Id, node))
        {
            nodesInOrder.Add(node);
        }
        else
        {
            findings.Fault(node.Place, $"The id \"{node.Id}\" is already that of the node at {nodes[node.Id].Place}. Give one of them another id.");
        }
    }

    public void State(StatedEdge edge) => edges.Add(edge);

    /// <summary>The nodes in the order of the lines, then the edges. Where there are faults, required values that are not there have stand-ins.</summary>
    public ImmutableArray<Change> ToChanges()
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var node in nodesInOrder)
        {
            if (node.Type is { } type)
            {
                changes.Add(new Change.UpsertNode(type, node.Id, [.. node.Properties, .. StandIns.Missing(type, node.Properties)]) { Position = node.Place });
            }
        }

        AddEdges(changes);
        return changes.DrainToImmutable();
    }

    private void AddEdges(ImmutableArray<Change>.Builder changes)
    {
        var known = new Dictionary<EdgePlace, StatedEdge>();
        foreach (var edge in edges)
        {
            if (!CheckReferences(edge))
            {
                continue;
            }

            var (type, from, to, key) = edge.Between;
            if (known.TryAdd(edge.Between, edge))
            {
                changes.Add(new Change.Connect(type, from, to, key, edge.Properties) { Position = edge.Place });
            }
            else if (!known[edge.Between].Properties.SequenceEqual(edge.Properties))
            {
                findings.Fault(edge.Place, $"The edge {type.Name} from \"{from}\" to \"{to}\" is stated otherwise at {known[edge.Between].Place}. State it once, or alike on both ends.");
            }
        }
    }

    /// <summary>False where a node that must exist is among the files with another type, or with none.</summary>
    private bool CheckReferences(StatedEdge edge)
    {
        var sound = true;
        foreach (var reference in edge.References)
        {
            if (!nodes.TryGetValue(reference.Id, out var node) || string.Equals(node.Type?.Name, reference.Type, StringComparison.Ordinal))
            {
                continue;
            }

            sound = false;
            if (node.Type is { } type)
            {
                findings.Fault(reference.Place, $"\"{reference.Field}\" must lead to a node of type {reference.Type}, but \"{reference.Id}\" at {node.Place} is of type {type}. Name another.");
            }
        }

        return sound;
    }
}
