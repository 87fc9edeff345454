using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>
/// What a principal may read of a graph, made a graph of its own: hidden nodes and edges are not in it, masked values are
/// replaced, denied ones missing. Whether a value is shown as it is belongs to the view too: an explanation says it.
/// </summary>
internal sealed class AuthorisedView
{
    private readonly NaiveExecution reader;
    private readonly CompiledPolicy policy;
    private readonly GraphModel model;
    private readonly HashSet<string> visible;
    private readonly HashSet<string> stubs;
    private readonly HashSet<(EdgeType, string, string, string)> edges;

    public AuthorisedView(NaiveGraph source, GraphModel model, CompiledPolicy policy, Principal principal)
    {
        (Source, this.model, this.policy) = (source, model, policy);
        reader = new NaiveExecution(source, new ParameterValues(PrincipalFacts.Of(principal, FixedTime.CaseDay)));
        visible = [.. source.Nodes.Values.Where(node => reader.Holds(policy.Visible(node.Type), node, null)).Select(node => node.Id)];
        stubs = [.. source.Nodes.Values.Where(node => !visible.Contains(node.Id) && reader.Holds(policy.Stub(node.Type), node, null)).Select(node => node.Id)];
        var followed = model.NodeTypes.SelectMany(type => type.Relations).Where(policy.MayFollow).Select(relation => relation.Edge).ToHashSet();
        foreach (var node in source.Nodes.Values.Where(IsVisible))
        {
            Graph.Nodes.Add(node.Id, node with { Values = ValuesOf(node.Type.Properties, property => Read(policy.Field(node.Type, property), new Scalar.OfNode(property), node, null)) });
        }

        var shown = source.Edges.Where(edge => followed.Contains(edge.Type) && Exists(edge, visible)).ToList();
        Graph.Edges.AddRange(shown.Select(Shown));
        edges = [.. Graph.Edges.Select(edge => (edge.Type, edge.From, edge.To, edge.Key))];
        Margin = [.. source.Edges.Where(edge => edge.Type.Name.EndsWith("DERIVED_FROM", StringComparison.Ordinal) && Exists(edge, stubs)).Select(Shown)];
        Text = string.Join('\n', Graph.Nodes.Values.Select(node => $"{node.Type} {Line(node.Id, node.Values)} {Clear(source.Nodes[node.Id])}")
            .Concat(shown.Select(edge => $"{edge.Type} {edge.From} {Line(edge.To + edge.Key, Shown(edge).Values)} {Clear(edge)}"))
            .Concat(Margin.Select(edge => $"{edge.Type} {edge.From} {Line(edge.To + edge.Key, edge.Values)}"))
            .Order(StringComparer.Ordinal));
    }

    /// <summary>The graph that it is a view of.</summary>
    public NaiveGraph Source { get; }

    public NaiveGraph Graph { get; } = new();

    /// <summary>Edges from what is visible to a stub, or the other way: lineage shows that they are.</summary>
    public ImmutableArray<NaiveEdge> Margin { get; }

    /// <summary>Equal exactly where all is equal that the principal may read.</summary>
    public string Text { get; }

    /// <summary>Equal exactly where the principal may write the same of what he sees.</summary>
    public string Writes => field ??= string.Join('\n', Source.Nodes.Values.Where(IsVisible).Select(WritesOf).Concat(Source.Edges.Where(IsVisible).Select(WritesOf)).Order(StringComparer.Ordinal));

    /// <summary>Whether some property of the node may be written.</summary>
    public bool IsWritable(NaiveNode node) => node.Type.Properties.Any(property => reader.Holds(policy.Updatable(node.Type, property), node, null));

    /// <summary>A node and a property of it that everybody who sees the node reads: no rule speaks of a string. Null where there is none.</summary>
    public (NaiveNode Node, Property Property)? Shown() => Graph.Nodes.Values
        .SelectMany(node => node.Type.Properties.Where(property => property is { Type: PropertyType.String, IsList: false } && IsClear(node.Type, property)).Select(property => (node, property)))
        .Select(found => ((NaiveNode, Property)?)found)
        .FirstOrDefault();

    public bool IsVisible(NaiveNode node) => visible.Contains(node.Id);

    public bool IsStub(NaiveNode node) => stubs.Contains(node.Id);

    public bool IsVisible(NaiveEdge edge) => edges.Contains((edge.Type, edge.From, edge.To, edge.Key));

    public bool IsClear(NodeType type, Property property) => policy.Field(type, property).Outcome == Outcome.Allow;

    /// <summary>Whether the value is shown as it is in that node.</summary>
    public bool IsClear(NaiveNode node, Property property) => reader.Holds(policy.Field(node.Type, property).Clear, Source.Nodes[node.Id], null);

    /// <summary>Likewise on that edge.</summary>
    public bool IsClear(NaiveEdge edge, Property property) => reader.Holds(policy.EdgeField(edge.Type, property).Clear, Source.Nodes[edge.From], edge);

    /// <summary>Changes that make a graph in an empty store.</summary>
    public static ImmutableArray<Change> ChangesFor(NaiveGraph graph) =>
    [
        .. graph.Nodes.Values.Select(node => new Change.UpsertNode(node.Type, new NodeId(node.Id), Given(node.Values.Where(value => value.Key != node.Type.Id)))),
        .. graph.Edges.Select(edge => new Change.Connect(edge.Type, new NodeId(edge.From), new NodeId(edge.To), edge.Key, Given(edge.Values))),
    ];

    private static ImmutableArray<PropertyValue> Given(IEnumerable<KeyValuePair<Property, PlanValue>> values) => [.. values.Select(value => new PropertyValue(value.Key, value.Value))];

    private string Clear(NaiveNode node) => string.Join(' ', node.Type.Properties.Select(property => HowShown(policy.Field(node.Type, property), property, Source.Nodes[node.Id], null)));

    private string Clear(NaiveEdge edge) => string.Join(' ', edge.Type.Properties.Select(property => HowShown(policy.EdgeField(edge.Type, property), property, Source.Nodes[edge.From], edge)));

    // As it is, as its mask, or as nothing: explanations tell which.
    private string HowShown(FieldVerdict verdict, Property property, NaiveNode node, NaiveEdge? edge) =>
        reader.Holds(verdict.Clear, node, edge) ? $"{property}" : reader.Holds(verdict.Shown, node, edge) ? "" : $"no {property}";

    // An edge shows where one end is visible, and the other one is or is a stub.
    private bool Exists(NaiveEdge edge, HashSet<string> others) =>
        ((visible.Contains(edge.From) && others.Contains(edge.To)) || (others.Contains(edge.From) && visible.Contains(edge.To)))
        && reader.Holds(policy.Edge(edge.Type), Source.Nodes[edge.From], edge);

    private NaiveEdge Shown(NaiveEdge edge) =>
        edge with { Values = ValuesOf(edge.Type.Properties, property => Read(policy.EdgeField(edge.Type, property), new Scalar.OfEdge(property), Source.Nodes[edge.From], edge)) };

    private static Dictionary<Property, PlanValue> ValuesOf(ImmutableArray<Property> properties, Func<Property, PlanValue> read) =>
        properties.Select(property => (property, Value: read(property))).Where(value => value.Value is not PlanValue.Null).ToDictionary(value => value.property, value => value.Value);

    private PlanValue Read(FieldVerdict verdict, Scalar plain, NaiveNode node, NaiveEdge? edge)
    {
        var value = reader.Read(verdict.Read(plain), node, edge);
        return plain is Scalar.OfEdge { Property.RefersTo: not null } && !(value is PlanValue.String id && visible.Contains(id.Value)) ? PlanValue.Null.Instance : value;
    }

    private string WritesOf(NaiveNode node)
    {
        var type = node.Type;
        var rules = new[] { policy.Creatable(type), policy.Deletable(type) }
            .Concat(type.Properties.SelectMany(property => new[] { policy.Creatable(type, property), policy.Updatable(type, property) }))
            .Concat(model.EdgeTypes.SelectMany(AuthoritiesOver).SelectMany(one => one.Authority.Alternatives.SelectMany(ends => new[] { (one.Type.From, ends.From), (one.Type.To, ends.To) })).Where(end => end.Item1 == type).Select(end => end.Item2));
        return $"{node.Id} {Bits(rules.Distinct().Select(rule => reader.Holds(rule, node, null)))}";
    }

    private string WritesOf(NaiveEdge edge) =>
        $"{edge.From} {edge.Type.Name} {edge.To}{edge.Key} {Bits(AuthoritiesOver(edge.Type).Select(one => reader.Holds(one.Authority.Edge, Source.Nodes[edge.From], edge)))}";

    private IEnumerable<(EdgeType Type, EdgeAuthority Authority)> AuthoritiesOver(EdgeType type) => new[] { policy.Connectable(type), policy.Disconnectable(type) }
        .Concat(type.Properties.SelectMany(property => new[] { policy.Connectable(type, property), policy.Updatable(type, property) }))
        .Select(authority => (type, authority));

    private static string Bits(IEnumerable<bool> bits) => string.Concat(bits.Select(bit => bit ? '1' : '0'));

    private static string Line(string name, Dictionary<Property, PlanValue> values) =>
        name + string.Concat(values.OrderBy(value => value.Key.Ordinal).Select(value => $" {value.Key}={TextOf(value.Value)}"));

    private static string TextOf(PlanValue value) => value is PlanValue.Text { Value: var text } ? $"{text.French}|{text.English}" : NaiveValues.Json(value);
}
