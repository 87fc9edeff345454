using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private JsonObject Lineage(PlainRequest.Field field)
    {
        var type = model.FindNodeType(field.Text("granularity") == "VARIABLE" ? "Variable" : "Dataset");
        var relation = type?.FindRelation(field.Text("direction") == "DOWNSTREAM" ? "derivatives" : "derivedFrom") ?? throw new NotCoveredException("lineage");
        var walk = Walk(field.Text("of"), relation, field.Number("depth", 3), field.Number("maxNodes", 500));
        return Object("Lineage", field.Sets, part => part.Name switch
        {
            "root" => walk.Places.Count == 0 ? LineageNode(null, 0, "HIDDEN", relation.Target, part.Sets) : LineageNode(walk, 0, relation.Target, part.Sets),
            "nodes" => new JsonArray([.. walk.Places.Select((_, at) => LineageNode(walk, at, relation.Target, part.Sets))]),
            "edges" => new JsonArray([.. walk.Edges.Select(edge => Object("LineageEdge", part.Sets, inner => inner.Name switch
            {
                "from" => walk.PlaceOf(edge.To),
                "to" => walk.PlaceOf(edge.From),
                _ when edge.Type.FindProperty(inner.Name) is null => null,
                _ => EdgeValue(edge, inner),
            }))]),
            "complete" => walk.Cut is null,
            "reason" => walk.Cut,
            _ => throw new NotCoveredException($"Lineage.{part.Name}"),
        });
    }

    private JsonObject LineageNode(Lineal walk, int at, NodeType type, List<SelectionSetNode> sets) => walk.Places[at] is var (id, depth) && Graph.Nodes.TryGetValue(id, out var node)
        ? LineageNode(node, depth, "VISIBLE", type, sets)
        : LineageNode(null, walk.Places[at].Depth, "STUB", type, sets);

    private JsonObject LineageNode(PlainGraph.Node? node, int depth, string visibility, NodeType type, List<SelectionSetNode> sets) => Object("LineageNode", sets, part => part.Name switch
    {
        "id" => node?.Id,
        "depth" => depth,
        "visibility" => visibility,
        "access" => LineageAccess(visibility, type, part),
        "node" => node is null ? null : Node(node, part.Sets),
        _ => throw new NotCoveredException($"LineageNode.{part.Name}"),
    });

    /// <summary>Level by level, each node once, every edge between what is found; a stub is the end of its way.</summary>
    private Lineal Walk(string? of, Relation relation, int depth, int most)
    {
        var walk = new Lineal();
        if (of is null || !Graph.Nodes.TryGetValue(of, out var root) || root.Type != relation.Owner)
        {
            return walk;
        }

        walk.Places.Add((root.Id, 0));
        for (var level = 0; level <= depth; level++)
        {
            foreach (var (id, _) in walk.Places.Where(place => place.Depth == level && Graph.Nodes.ContainsKey(place.Id)).ToList())
            {
                foreach (var edge in EdgesFrom(id, relation))
                {
                    walk.Follow(edge, relation.Direction == Direction.Out ? edge.To : edge.From, level, depth, most);
                }
            }
        }

        return walk;
    }

    private IEnumerable<PlainGraph.Edge> EdgesFrom(string id, Relation relation) => Graph.Edges.Concat(view.ToStubs)
        .Where(edge => edge.Type == relation.Edge && (relation.Direction == Direction.Out ? edge.From : edge.To) == id)
        .OrderBy(edge => relation.Direction == Direction.Out ? edge.To : edge.From, StringComparer.Ordinal);

    /// <summary>What a walk has found.</summary>
    private sealed class Lineal
    {
        private bool isTooDeep;
        private bool isTooLarge;

        public List<(string Id, int Depth)> Places { get; } = [];

        public List<PlainGraph.Edge> Edges { get; } = [];

        public string? Cut => isTooLarge ? "MAX_NODES" : isTooDeep ? "DEPTH" : null;

        public int PlaceOf(string id) => Places.FindIndex(place => place.Id == id);

        public void Follow(PlainGraph.Edge edge, string next, int level, int depth, int most)
        {
            if (PlaceOf(next) < 0)
            {
                isTooDeep |= level == depth;
                isTooLarge |= level < depth && Places.Count >= most;
                if (level == depth || Places.Count >= most)
                {
                    return;
                }

                Places.Add((next, level + 1));
            }

            Edges.Add(edge);
        }
    }
}
