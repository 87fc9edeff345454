using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>The graph as the changes so far leave it.</summary>
internal sealed partial class ChangeCheck
{
    private NodeDraft Node(NodeId id)
    {
        if (!nodes.TryGetValue(id, out var node))
        {
            var place = stored.Find(id);
            node = new NodeDraft(id, place is { } at ? stored.Model.NodeTypes[at.Type] : null, place ?? default);
            nodes.Add(id, node);
        }

        return node;
    }

    private NodeDraft? End(int at, EdgeType edge, NodeId id, NodeType wanted)
    {
        var node = Node(id);
        if (node.Type == wanted)
        {
            return node;
        }

        Fault(at, node.Type is null
            ? $"{edge.Name}: no node has the id \"{id}\". Create the {wanted} earlier in the set, or correct the id."
            : $"{edge.Name}: \"{id}\" is of type {node.Type}, and only {wanted} can stand there.");
        return null;
    }

    private EdgeDraft Edge(EdgeKey key, NodeDraft from, NodeDraft to)
    {
        if (edges.TryGetValue(key, out var edge))
        {
            return edge;
        }

        var row = from.KeepsStoredEdges && to.KeepsStoredEdges && from.StoredType == key.Type.From && to.StoredType == key.Type.To
            ? stored[key.Type].Find(from.Place.Row, to.Place.Row, Encoding.UTF8.GetBytes(key.Key))
            : -1;
        edge = new EdgeDraft(key, row, from.Place.Row, to.Place.Row);
        edges.Add(key, edge);
        return edge;
    }

    private List<EdgeDraft> EdgesOf(NodeDraft node, NodeType type)
    {
        var found = new HashSet<EdgeDraft>(node.Edges);
        if (node.KeepsStoredEdges)
        {
            foreach (var table in stored.Edges)
            {
                if (table.Type.From == type)
                {
                    AddStored(found, node, table, Direction.Out);
                }

                if (table.Type.To == type)
                {
                    AddStored(found, node, table, Direction.In);
                }
            }
        }

        return found.Where(edge => edge.Exists).ToList();
    }

    private void AddStored(HashSet<EdgeDraft> found, NodeDraft node, EdgeTable table, Direction direction)
    {
        var way = table.Towards(direction);
        var others = stored[direction == Direction.Out ? table.Type.To : table.Type.From];
        var targets = way.Targets(node.Place.Row);
        var rows = way.Edges(node.Place.Row);
        for (var at = 0; at < targets.Length; at++)
        {
            var other = Node(new NodeId(Encoding.UTF8.GetString(others.Ids.Raw(targets[at]))));
            var key = Encoding.UTF8.GetString(table.Keys.Raw(rows[at]));
            found.Add(direction == Direction.Out
                ? Edge(new EdgeKey(table.Type, node.Id, other.Id, key), node, other)
                : Edge(new EdgeKey(table.Type, other.Id, node.Id, key), other, node));
        }
    }
}
