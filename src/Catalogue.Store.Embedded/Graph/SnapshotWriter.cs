using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>Works out the tables of the next snapshot.</summary>
internal sealed class SnapshotWriter(Snapshot before, NodeTable[] nodes, EdgeTable[] edges)
{
    private readonly Dictionary<NodeId, int> createdRows = [];
    private readonly EdgeTableChanges[] edgeChanges = Array.ConvertAll(edges, _ => new EdgeTableChanges());

    public NodeTable[] Nodes { get; } = (NodeTable[])nodes.Clone();

    public EdgeTable[] Edges { get; } = (EdgeTable[])edges.Clone();

    public List<NodePlace> CreatedPlaces { get; } = [];

    public List<NodePlace> DeletedPlaces { get; } = [];

    public void Write(GraphChanges changes)
    {
        WriteNodes(changes);
        foreach (var update in changes.UpdatedNodes)
        {
            Reorder(update);
        }

        WriteEdges(changes);
        foreach (var table in edges)
        {
            var type = table.Type;
            Edges[type.Ordinal] = table.With(edgeChanges[type.Ordinal], Nodes[type.From.Ordinal], Nodes[type.To.Ordinal]);
        }
    }

    private void WriteNodes(GraphChanges changes)
    {
        var created = changes.CreatedNodes.ToLookup(node => node.Type.Ordinal);
        var updated = changes.UpdatedNodes.ToLookup(node => node.Type.Ordinal);
        var deleted = changes.DeletedNodes.ToLookup(node => node.Type.Ordinal);
        foreach (var table in nodes)
        {
            var type = table.Type.Ordinal;
            var inOrder = created[type].OrderBy(node => node.Id).ToArray();
            for (var at = 0; at < inOrder.Length; at++)
            {
                createdRows.Add(inOrder[at].Id, table.RowCount + at);
                CreatedPlaces.Add(new NodePlace(type, table.RowCount + at));
            }

            Nodes[type] = table.With(
                Array.ConvertAll(inOrder, node => node.Values),
                updated[type].Select(node => new RowChange(node.Place.Row, node.Changed)).ToList(),
                deleted[type].Select(node => node.Place.Row).ToArray());
            DeletedPlaces.AddRange(deleted[type].Select(node => node.Place));
        }
    }

    private void WriteEdges(GraphChanges changes)
    {
        foreach (var edge in changes.CreatedEdges)
        {
            edgeChanges[edge.Type.Ordinal].Create(RowOf(edge.From), RowOf(edge.To), edge.Key, edge.Values);
        }

        foreach (var edge in changes.UpdatedEdges)
        {
            edgeChanges[edge.Type.Ordinal].Changed.Add(new RowChange(edge.Row, edge.Changed));
        }

        foreach (var edge in changes.RemovedEdges)
        {
            edgeChanges[edge.Type.Ordinal].Remove(edge.Row, edge.FromRow, edge.ToRow);
        }
    }

    private int RowOf(NodeId id)
    {
        if (createdRows.TryGetValue(id, out var row))
        {
            return row;
        }

        return before.Find(id) is { } place ? place.Row : throw new InvalidOperationException("An edge names a node that does not exist: the change set was not checked.");
    }

    // A node that changes a property by which it is listed moves among its neighbours' targets.
    private void Reorder(NodeUpdate update)
    {
        foreach (var table in edges)
        {
            if (table.Type.To == update.Type && Changes(update, table.OutOrder))
            {
                foreach (var source in table.In.Targets(update.Place.Row))
                {
                    edgeChanges[table.Type.Ordinal].ReorderOut(source);
                }
            }

            if (table.Type.From == update.Type && Changes(update, table.InOrder))
            {
                foreach (var target in table.Out.Targets(update.Place.Row))
                {
                    edgeChanges[table.Type.Ordinal].ReorderIn(target);
                }
            }
        }
    }

    private static bool Changes(NodeUpdate update, Property? property) =>
        property is not null && update.Changed.Any(change => change.Ordinal == property.Ordinal);
}
