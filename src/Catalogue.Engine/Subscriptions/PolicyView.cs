using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Subscriptions;

/// <summary>
/// The authorised view under one compiled policy, node by node: how to read all of a node that a principal of this shape may
/// read, and what that depends on. Immutable, shared by subscribers.
/// </summary>
internal sealed class PolicyView
{
    /// <summary>The ids of the nodes to read.</summary>
    public static readonly Parameter Ids = new(PrincipalFacts.Count, PropertyType.Id, IsList: true);

    /// <summary>How many ids a page of all visible nodes has, and the id behind which it begins.</summary>
    public static readonly Parameter First = new(PrincipalFacts.Count, PropertyType.Int);

    public static readonly Parameter After = new(PrincipalFacts.Count + 1, PropertyType.Id);

    private readonly GraphModel model;
    private readonly CompiledPolicy policy;
    private readonly Enforcement enforcement;
    private readonly ImmutableArray<Dependence> dependences;
    private readonly ImmutableArray<QueryPlan> plans;

    public PolicyView(GraphModel model, CompiledPolicy policy, Enforcement enforcement)
    {
        (this.model, this.policy, this.enforcement) = (model, policy, enforcement);
        var reader = new DependenceReader(model, policy);
        dependences = [.. model.NodeTypes.Select(reader.OfView)];
        plans = [.. model.NodeTypes.Select(PlanOf)];
    }

    public Dependence DependenceOf(NodeType type) => dependences[type.Ordinal];

    /// <summary>The view of the nodes with the given ids, one parent per id.</summary>
    public QueryPlan PlanFor(NodeType type) => plans[type.Ordinal];

    /// <summary>The ids of all nodes of a type that are in the view, in order, a page of them.</summary>
    public QueryPlan PageOf(NodeType type) => new(
    [
        new RowsRequest(
            new RowSource.Scan(type, enforcement.At(EnforcementPoint.WatchedNodes, policy.Visible(type)), [new OrderTerm(new Scalar.OfNode(type.Id))], new Page(First, null, [After], [])),
            [new RowCase(type, [new ColumnRequest(new Scalar.OfNode(type.Id))], [])]),
    ]);

    /// <summary>The number of nodes of each of the types that are in the view; a page of none.</summary>
    public QueryPlan CountOf(ImmutableArray<NodeType> types) => new(
    [
        .. types.Select(type => new RowsRequest(
            new RowSource.Scan(type, enforcement.At(EnforcementPoint.WatchedNodes, policy.Visible(type)), [new OrderTerm(new Scalar.OfNode(type.Id))], new Page(First, null, [], [])),
            [new RowCase(type, [], [])],
            Totals: true)),
    ]);

    private QueryPlan PlanOf(NodeType type) => new(
    [
        new RowsRequest(
            new RowSource.Seek([new TypeGuard(type, enforcement.At(EnforcementPoint.WatchedNodes, policy.Visible(type)))], Ids),
            [
                new RowCase(
                    type,
                    [
                        .. type.Properties.Where(property => !FieldOf(type, property).IsStaticallyDenied).Select(property => new ColumnRequest(FieldOf(type, property).Read(new Scalar.OfNode(property)))),
                        .. Explained(type.Properties.Select(property => policy.Field(type, property))),
                    ],
                    [.. type.Relations.Where(policy.MayFollow).Select(EdgesOf)]),
            ]),
    ]);

    // An edge is where it leads and what may be read on it. Its key cannot be read, but it says in which order parallel edges come.
    private RowsRequest EdgesOf(Relation relation)
    {
        var edge = relation.Edge;
        var readable = edge.Properties.Where(property => !policy.EdgeField(edge, property).IsStaticallyDenied).ToLookup(property => property.RefersTo is not null);
        var id = new Scalar.OfNode(relation.Target.Id);
        var source = new RowSource.Expand(
            relation,
            enforcement.At(EnforcementPoint.WatchedEdges, new Predicate.And([policy.Visible(relation.Target), policy.Edge(edge)])),
            [new OrderTerm(id), new OrderTerm(Scalar.OfEdgeKey.Instance)],
            Page.All);
        return new RowsRequest(
            source,
            [
                new RowCase(
                    relation.Target,
                    [
                        new ColumnRequest(id),
                        .. readable[false].Select(property => new ColumnRequest(ReadOf(edge, property))),
                        .. Explained(edge.Properties.Select(property => policy.EdgeField(edge, property))),
                    ],
                    [.. readable[true].Select(property => NamedBy(edge, property))]),
            ]);
    }

    // Whether a value is shown as it is, is explained to whoever sees the node or the edge.
    private static IEnumerable<ColumnRequest> Explained(IEnumerable<FieldVerdict> verdicts) =>
        verdicts.Where(verdict => verdict.DependsOnRow).Select(verdict => verdict.IsClear).Distinct().Select(value => new ColumnRequest(value));

    private FieldVerdict FieldOf(NodeType type, Property property) => enforcement.At(EnforcementPoint.WatchedProperties, policy.Field(type, property));

    private Scalar ReadOf(EdgeType edge, Property property) => policy.EdgeField(edge, property).Read(new Scalar.OfEdge(property));

    private RowsRequest NamedBy(EdgeType edge, Property property)
    {
        var named = model.FindNodeType(property.RefersTo ?? string.Empty)
            ?? throw new InvalidOperationException($"{edge}.{property.Name} refers to a type that the model does not have.");
        return new RowsRequest(
            new RowSource.Refer(ReadOf(edge, property), new TypeGuard(named, policy.Visible(named))),
            [new RowCase(named, [new ColumnRequest(new Scalar.OfNode(named.Id))], [])]);
    }
}
