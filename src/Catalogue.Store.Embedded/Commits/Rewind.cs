using System.Collections.Frozen;
using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Files;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Writing;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>Works out an earlier state from a later one, commit by commit, the last one first. It touches neither.</summary>
internal sealed class Rewind(Snapshot later)
{
    private readonly Dictionary<NodeId, NodeDraft> nodes = [];
    private readonly Dictionary<EdgeKey, EdgeDraft> edges = [];
    private readonly FrozenDictionary<(string Name, int From, int To), EdgeType> edgeTypes =
        later.Model.EdgeTypes.ToFrozenDictionary(type => (type.Name, type.From.Ordinal, type.To.Ordinal));

    /// <summary>Undoes a commit, given what the change log tells of it.</summary>
    /// <exception cref="System.Text.Json.JsonException">The log tells something that cannot be.</exception>
    public void Undo(byte[] operations)
    {
        var logged = ChangeLogReader.Read(operations);
        for (var at = logged.Count - 1; at >= 0; at--)
        {
            Undo(logged[at]);
        }
    }

    /// <summary>What leads from the later state back to the earlier one.</summary>
    public GraphChanges Changes()
    {
        var changes = new GraphChanges();
        foreach (var node in nodes.Values)
        {
            Settlement.Settle(later, node, changes);
        }

        foreach (var edge in edges.Values)
        {
            Settlement.Settle(later, edge, changes);
        }

        return changes;
    }

    private void Undo(LoggedOperation operation)
    {
        switch (operation.Kind)
        {
            case LoggedKind.Create or LoggedKind.Update or LoggedKind.Delete:
                UndoNode(operation, Node(operation.Id), later.Model.FindNodeType(operation.Type) ?? throw Unknown(operation));
                break;
            default:
                UndoEdge(operation, Edge(operation));
                break;
        }
    }

    // An id that took another type in one set was deleted under the one and created under the other: the deletion comes first in the log.
    private void UndoNode(LoggedOperation operation, NodeDraft node, NodeType type)
    {
        switch (operation.Kind)
        {
            case LoggedKind.Delete:
                node.Type = type;
                node.Values = operation.Read(type.Properties, type.FindProperty);
                node.Values[type.Id.Ordinal] = new PlanValue.String(operation.Id);
                break;
            case LoggedKind.Create:
                (node.Type, node.Values) = (null, null);
                break;
            default:
                node.Values ??= later[type].Columns.Values(node.Place.Row);
                operation.ReadInto(node.Values, type.FindProperty);
                break;
        }
    }

    private void UndoEdge(LoggedOperation operation, EdgeDraft edge)
    {
        var type = edge.Key.Type;
        switch (operation.Kind)
        {
            case LoggedKind.Disconnect:
                edge.Exists = true;
                edge.Values = operation.Read(type.Properties, type.FindProperty);
                break;
            case LoggedKind.Connect:
                (edge.Exists, edge.Values) = (false, null);
                break;
            default:
                edge.Values ??= later[type].Columns.Values(edge.Row);
                operation.ReadInto(edge.Values, type.FindProperty);
                break;
        }
    }

    private NodeDraft Node(string name)
    {
        var id = new NodeId(name);
        if (!nodes.TryGetValue(id, out var node))
        {
            var place = later.Find(id);
            node = new NodeDraft(id, place is { } at ? later.Model.NodeTypes[at.Type] : null, place ?? default);
            nodes.Add(id, node);
        }

        return node;
    }

    private EdgeDraft Edge(LoggedOperation operation)
    {
        var (from, to) = (Node(operation.Id), Node(operation.To));
        if (from.Type is not { } start || to.Type is not { } end || !edgeTypes.TryGetValue((operation.Type, start.Ordinal, end.Ordinal), out var type))
        {
            throw Unknown(operation);
        }

        var key = new EdgeKey(type, from.Id, to.Id, operation.Key);
        if (!edges.TryGetValue(key, out var edge))
        {
            var row = from.StoredType == start && to.StoredType == end ? later[type].Find(from.Place.Row, to.Place.Row, Encoding.UTF8.GetBytes(operation.Key)) : -1;
            edge = new EdgeDraft(key, row, from.Place.Row, to.Place.Row);
            edges.Add(key, edge);
        }

        return edge;
    }

    private static System.Text.Json.JsonException Unknown(LoggedOperation operation) => new($"{operation.Kind} {operation.Type} of \"{operation.Id}\" cannot have been");
}
