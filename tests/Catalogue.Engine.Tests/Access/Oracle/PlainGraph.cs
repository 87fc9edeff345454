using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>A graph of dictionaries. A value is a string, a long, a double, a bool, a <see cref="PlainText"/> or a list of these; one that is missing is not in the dictionary.</summary>
internal sealed class PlainGraph
{
    public Dictionary<string, Node> Nodes { get; } = [];

    public List<Edge> Edges { get; } = [];

    public static PlainGraph Of(NaiveGraph source)
    {
        var graph = new PlainGraph();
        foreach (var node in source.Nodes.Values)
        {
            graph.Nodes.Add(node.Id, new Node(node.Type, node.Id, ValuesOf(node.Values)));
        }

        graph.Edges.AddRange(source.Edges.Select(edge => new Edge(edge.Type, edge.From, edge.To, ValuesOf(edge.Values))));
        return graph;
    }

    public IEnumerable<Node> Of(NodeType type) => Nodes.Values.Where(node => node.Type == type).OrderBy(node => node.Id, StringComparer.Ordinal);

    /// <summary>The edges of a node along a relation, with the nodes that they lead to, by their ids.</summary>
    public IEnumerable<(Node Node, Edge Edge)> Along(Relation relation, Node node) => Edges
        .Where(edge => edge.Type == relation.Edge && (relation.Direction == Direction.Out ? edge.From : edge.To) == node.Id)
        .Select(edge => (Nodes[relation.Direction == Direction.Out ? edge.To : edge.From], edge))
        .OrderBy(pair => pair.Item1.Id, StringComparer.Ordinal);

    public override string ToString() => string.Join('\n', Nodes.Values.Select(node => $"{node.Type} {TextOf(node.Values)}").Concat(Edges.Select(edge => $"{edge.From} {edge.Type.Name} {edge.To} {TextOf(edge.Values)}")));

    private static string TextOf(Dictionary<string, object> values) =>
        string.Join(' ', values.Select(value => $"{value.Key}={(value.Value is List<object> list ? string.Join(',', list) : value.Value)}"));

    private static Dictionary<string, object> ValuesOf(Dictionary<Property, PlanValue> values) => values
        .Where(value => value.Value is not PlanValue.Null)
        .ToDictionary(value => value.Key.Name, value => ValueOf(value.Value));

    private static object ValueOf(PlanValue value) => value switch
    {
        PlanValue.String text => text.Value,
        PlanValue.Integer number => number.Value,
        PlanValue.Float number => number.Value,
        PlanValue.Boolean flag => flag.Value,
        PlanValue.Text text => new PlainText(text.Value.French, text.Value.English),
        PlanValue.List list => list.Items.Select(ValueOf).ToList(),
        _ => throw new ArgumentException("An unknown value.", nameof(value)),
    };

    internal sealed record Node(NodeType Type, string Id, Dictionary<string, object> Values);

    internal sealed record Edge(EdgeType Type, string From, string To, Dictionary<string, object> Values);
}
