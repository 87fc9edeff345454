using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Graphs of the real model and changes that a store accepts; the same seed gives the same.</summary>
internal sealed class RandomGraph(GraphModel model, Random random)
{
    private static readonly string[] Skeleton =
    [
        "Organisation", "Organisation", "Project", "Project", "Dataset", "Dataset", "Dataset", "Dataset", "Dataset", "Linkage", "Linkage", "Process",
        "Table", "Table", "Variable", "Variable", "Variable", "LinkagePass", "LinkagePass", "MatchRate", "MatchRate", "CodeList", "Code",
    ];

    // What decides who sees a row, and what paths of linkage are made of.
    private static readonly string[] Kept = ["confidential", "role", "rate", "legalDecision", "ratesPublished"];

    private readonly RandomValues values = new(random);

    // What decides who is granted, who is steward and what lineage shows, more often than the rest.
    private readonly Relation[] relations =
        [.. model.NodeTypes.SelectMany(type => type.Relations).SelectMany(relation => Enumerable.Repeat(relation, WeightOf(relation.Edge.Name)))];

    /// <summary>A graph of some 25 nodes and as many more as asked, with edges between them.</summary>
    public NaiveGraph Create(int more)
    {
        var graph = new NaiveGraph();
        var types = Skeleton.Select(TypeOf).Concat(Enumerable.Range(0, more).Select(_ => values.Any(model.NodeTypes)));
        foreach (var type in types)
        {
            graph.Apply(Put(graph, type));
        }

        for (var at = 0; at < 3 * graph.Nodes.Count; at++)
        {
            graph.Apply(Connect(graph, values.Any(relations), null));
        }

        foreach (var linkage in graph.Of(TypeOf("Linkage")).ToArray())
        {
            graph.Apply(Connect(graph, RelationOf("Linkage", "links"), linkage));
            graph.Apply(Connect(graph, RelationOf("Linkage", "links"), linkage));
            graph.Apply(Connect(graph, RelationOf("LinkagePass", "on"), null));
        }

        return graph;
    }

    /// <summary>Some change that a store with this graph accepts, rather to what is not visible or not readable; sometimes none.</summary>
    public ImmutableArray<Change> Alter(NaiveGraph graph, AuthorisedView view)
    {
        var hidden = graph.Nodes.Values.Where(node => !view.IsVisible(node)).OrderBy(node => node.Id, StringComparer.Ordinal).ToArray();
        var node = hidden.Length > 0 && random.Next(3) > 0 ? values.Any(hidden) : AnyNode(graph);
        return random.Next(9) switch
        {
            0 => Delete(graph, node),
            1 or 2 => [.. Put(graph, node.Type)],
            3 => Disconnect(graph, view),
            4 => SetEdge(graph),
            5 when node.Type.Relations.Length > 0 => [.. Connect(graph, values.Any(node.Type.Relations), node)],
            6 => Set(node, view),
            _ => Set(AnyNode(graph), view),
        };
    }

    private static int WeightOf(string edge) => edge is "USES" or "PUBLISHED_BY" or "DERIVED_FROM" or "LINKS" ? 5 : 1;

    private NodeType TypeOf(string name) => model.FindNodeType(name) ?? throw new InvalidOperationException($"The model has no {name}.");

    private Relation RelationOf(string type, string name) => TypeOf(type).FindRelation(name) ?? throw new InvalidOperationException($"{type} has no {name}.");

    private NaiveNode AnyNode(NaiveGraph graph) => values.Any(graph.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal).ToArray());

    private List<Change> Put(NaiveGraph graph, NodeType type)
    {
        var id = values.Id(type.Name);
        if (graph.Nodes.ContainsKey(id))
        {
            return [];
        }

        var changes = new List<Change> { new Change.UpsertNode(type, new NodeId(id), Values(type.Properties.RemoveAt(0), 2)) };
        foreach (var relation in type.Relations.Where(relation => relation.Required))
        {
            if (graph.Of(relation.Target).ToArray() is not { Length: > 0 } targets)
            {
                return [];
            }

            changes.Add(Edge(graph, relation, id, values.Any(targets).Id));
        }

        return changes;
    }

    // Only where no edge has to give way, so that many can be committed together.
    private IEnumerable<Change> Connect(NaiveGraph graph, Relation relation, NaiveNode? owner)
    {
        var owners = graph.Of(relation.Owner).ToArray();
        var targets = graph.Of(relation.Target).ToArray();
        if (owners.Length == 0 || targets.Length == 0)
        {
            return [];
        }

        var edge = Edge(graph, relation, (owner ?? values.Any(owners)).Id, values.Any(targets).Id);
        return IsFree(graph, edge) ? [edge] : [];
    }

    private Change.Connect Edge(NaiveGraph graph, Relation relation, string owner, string target)
    {
        var (from, to) = relation.Direction == Direction.Out ? (owner, target) : (target, owner);
        return new Change.Connect(relation.Edge, new NodeId(from), new NodeId(to), string.Empty, Existing(graph, Values(relation.Edge.Properties, 1)));
    }

    private static bool IsFree(NaiveGraph graph, Change.Connect edge) => !graph.Edges.Any(other => other.Type == edge.Type
        && ((other.From == edge.From.Value && (other.To == edge.To.Value || IsToOne(edge.Type, Direction.Out)))
            || (other.To == edge.To.Value && IsToOne(edge.Type, Direction.In))));

    private static bool IsToOne(EdgeType edge, Direction direction) => (direction == Direction.Out ? edge.From : edge.To).Relations
        .Any(relation => relation.Edge == edge && relation.Direction == direction && !relation.IsToMany);

    private static ImmutableArray<Change> Delete(NaiveGraph graph, NaiveNode node) =>
        graph.Edges.Any(edge => (edge.From == node.Id || edge.To == node.Id) && IsRequired(edge.Type)) ? [] : [new Change.DeleteNode(new NodeId(node.Id))];

    private ImmutableArray<Change> Disconnect(NaiveGraph graph, AuthorisedView view)
    {
        var edges = graph.Edges.Where(edge => !IsRequired(edge.Type)).ToArray();
        var hidden = edges.Where(edge => !view.IsVisible(edge)).ToArray();
        return (hidden.Length > 0 ? hidden : edges) is { Length: > 0 } some && values.Any(some) is var edge
            ? [new Change.Disconnect(edge.Type, new NodeId(edge.From), new NodeId(edge.To), edge.Key)]
            : [];
    }

    private static bool IsRequired(EdgeType edge) => edge.From.Relations.Concat(edge.To.Relations).Any(relation => relation.Edge == edge && relation.Required);

    private ImmutableArray<Change> SetEdge(NaiveGraph graph)
    {
        var edges = graph.Edges.Where(edge => !edge.Type.Properties.IsEmpty).ToArray();
        return edges.Length > 0 && values.Any(edges) is var edge
            ? [new Change.Connect(edge.Type, new NodeId(edge.From), new NodeId(edge.To), edge.Key, Existing(graph, Fresh(edge.Type.Properties)))]
            : [];
    }

    private ImmutableArray<Change> Set(NaiveNode node, AuthorisedView view)
    {
        var settable = node.Type.Properties.RemoveAt(0);
        var veiled = settable.Where(property => !view.IsClear(node.Type, property)).ToArray();
        var property = veiled.Length > 0 && random.Next(4) > 0 ? values.Any(veiled) : values.Any(settable);
        return [new Change.UpsertNode(node.Type, new NodeId(node.Id), Fresh([property]))];
    }

    private static ImmutableArray<PropertyValue> Existing(NaiveGraph graph, ImmutableArray<PropertyValue> given) =>
        [.. given.Where(value => value.Property.RefersTo is null || value.Value is not PlanValue.String id || graph.Nodes.ContainsKey(id.Value))];

    private ImmutableArray<PropertyValue> Fresh(IReadOnlyList<Property> properties) => values.Any(properties) is var property ? [new PropertyValue(property, values.Of(property))] : [];

    private ImmutableArray<PropertyValue> Values(ImmutableArray<Property> properties, int oneIn) =>
        [.. properties.Where(property => property.Required || Kept.Contains(property.Name) || random.Next(oneIn) == 0).Select(property => new PropertyValue(property, values.Of(property)))];
}
