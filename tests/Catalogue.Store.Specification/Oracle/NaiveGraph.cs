using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>A graph as plainly as possible: what every store must agree with.</summary>
public sealed class NaiveGraph
{
    private ILookup<(EdgeType, Direction, string), NaiveEdge>? ends;

    public Dictionary<string, NaiveNode> Nodes { get; } = [];

    public List<NaiveEdge> Edges { get; } = [];

    /// <summary>Applies changes that are known to be valid.</summary>
    public void Apply(IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            Apply(change);
        }

        ends = null;
    }

    /// <summary>A copy with changes that are known to be valid; this one stays as it is.</summary>
    public NaiveGraph With(IEnumerable<Change> changes)
    {
        var copy = new NaiveGraph();
        foreach (var node in Nodes.Values)
        {
            copy.Nodes.Add(node.Id, node with { Values = new(node.Values) });
        }

        copy.Edges.AddRange(Edges.Select(edge => edge with { Values = new(edge.Values) }));
        copy.Apply(changes);
        return copy;
    }

    public IEnumerable<NaiveNode> Of(NodeType type) => Nodes.Values.Where(node => node.Type == type).OrderBy(node => node.Id, StringComparer.Ordinal);

    /// <summary>The edges of a node along a relation with the nodes they lead to, in the relation's order.</summary>
    public IEnumerable<(NaiveNode Node, NaiveEdge Edge)> Along(Relation relation, NaiveNode node) => Ends()[(relation.Edge, relation.Direction, node.Id)]
        .Select(edge => (Node: Nodes[relation.Direction == Direction.Out ? edge.To : edge.From], Edge: edge))
        .OrderBy(pair => relation.Order is { } order ? NaiveValues.Read(pair.Node.Values, order) : PlanValue.Null.Instance, NaiveValues.Order)
        .ThenBy(pair => pair.Node.Id, StringComparer.Ordinal)
        .ThenBy(pair => pair.Edge.Key.Length == 0)
        .ThenBy(pair => pair.Edge.Key, StringComparer.Ordinal);

    private ILookup<(EdgeType, Direction, string), NaiveEdge> Ends() => ends ??= Edges
        .SelectMany(edge => new[] { (Direction: Direction.Out, Id: edge.From, Edge: edge), (Direction: Direction.In, Id: edge.To, Edge: edge) })
        .ToLookup(end => (end.Edge.Type, end.Direction, end.Id), end => end.Edge);

    private void Apply(Change change)
    {
        switch (change)
        {
            case Change.UpsertNode upsert:
                Nodes.TryAdd(upsert.Id.Value, new NaiveNode(upsert.Type, upsert.Id.Value, new Dictionary<Property, PlanValue> { [upsert.Type.Id] = new PlanValue.String(upsert.Id.Value) }));
                Set(Nodes[upsert.Id.Value].Values, upsert.Properties);
                break;
            case Change.DeleteNode delete:
                Nodes.Remove(delete.Id.Value);
                Edges.RemoveAll(edge => edge.From == delete.Id.Value || edge.To == delete.Id.Value);
                break;
            case Change.Connect connect:
                var existing = Edges.Find(edge => Is(edge, connect.Type, connect.From, connect.To, connect.Key));
                if (existing is null)
                {
                    Edges.RemoveAll(edge => IsReplaced(edge, connect));
                    Edges.Add(existing = new NaiveEdge(connect.Type, connect.From.Value, connect.To.Value, connect.Key, []));
                }

                Set(existing.Values, connect.Properties);
                break;
            case Change.Disconnect disconnect:
                Edges.RemoveAll(edge => Is(edge, disconnect.Type, disconnect.From, disconnect.To, disconnect.Key));
                break;
            default:
                throw new ArgumentException("An unknown change.", nameof(change));
        }
    }

    private static bool Is(NaiveEdge edge, EdgeType type, NodeId from, NodeId to, string key) =>
        edge.Type == type && edge.From == from.Value && edge.To == to.Value && edge.Key == key;

    private bool IsReplaced(NaiveEdge edge, Change.Connect by) => edge.Type == by.Type
        && ((edge.From == by.From.Value && IsToOne(Nodes[edge.From].Type, by.Type, Direction.Out))
            || (edge.To == by.To.Value && IsToOne(Nodes[edge.To].Type, by.Type, Direction.In)));

    private static bool IsToOne(NodeType owner, EdgeType edge, Direction direction) =>
        owner.Relations.Any(relation => relation.Edge == edge && relation.Direction == direction && !relation.IsToMany);

    private static void Set(Dictionary<Property, PlanValue> values, IEnumerable<PropertyValue> changed)
    {
        foreach (var (property, value) in changed)
        {
            values[property] = values.GetValueOrDefault(property) is PlanValue.Text { Value: var old } && value is PlanValue.Text { Value: var text }
                ? new PlanValue.Text(new LocalizedText(text.French ?? old.French, text.English ?? old.English))
                : value;
        }
    }
}
