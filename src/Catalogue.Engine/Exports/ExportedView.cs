using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Planning;
using Catalogue.Plan.Exports;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Exports;

/// <summary>The authorised view under one compiled policy, type by type: what of it is exported, and the plans that read it.</summary>
internal sealed class ExportedView
{
    /// <summary>How many nodes a page has, and the id behind which it begins.</summary>
    public static readonly Parameter First = new(PrincipalFacts.Count, PropertyType.Int);

    public static readonly Parameter After = new(PrincipalFacts.Count + 1, PropertyType.Id);

    private readonly GraphModel model;
    private readonly CompiledPolicy policy;
    private readonly OmittedProperties omitted;
    private readonly Enforcement enforcement;

    public ExportedView(GraphModel model, CompiledPolicy policy, OmittedProperties omitted, Enforcement enforcement)
    {
        (this.model, this.policy, this.omitted, this.enforcement) = (model, policy, omitted, enforcement);
        var relations = OneForEachEdge().ToLookup(relation => relation.Owner);
        Types = [.. model.NodeTypes.Where(type => Visible(type) is not Predicate.Never).Select(type => new ExportedType(type, Exported(type), [.. relations[type].Select(Exported)]))];
    }

    public ImmutableArray<ExportedType> Types { get; }

    /// <summary>A page of the nodes of a type: a column for each property, and the edges along each relation (see <see cref="ExportedRows"/>).</summary>
    public QueryPlan PageOf(ExportedType exported)
    {
        var type = exported.Type;
        var source = new RowSource.Scan(type, Visible(type), [new OrderTerm(new Scalar.OfNode(type.Id))], new Page(First, null, [After], []));
        return new QueryPlan(
        [
            new RowsRequest(
                source,
                [
                    new RowCase(
                        type,
                        [.. exported.Properties.Select(property => new ColumnRequest(FieldOf(type, property).Read(new Scalar.OfNode(property))))],
                        [.. exported.Relations.Select(EdgesAlong)]),
                ]),
        ]);
    }

    // An edge is one thing, whichever end it is read from: at its start where that may be.
    private IEnumerable<Relation> OneForEachEdge() => model.NodeTypes
        .SelectMany(type => type.Relations)
        .Where(relation => enforcement.At(EnforcementPoint.ExportedRelation, policy.MayFollow(relation)) && Reachable(relation) is not Predicate.Never)
        .OrderBy(relation => relation.Direction)
        .DistinctBy(relation => relation.Edge)
        .OrderBy(relation => relation.Owner.Relations.IndexOf(relation));

    private ImmutableArray<Property> Exported(NodeType type) =>
        [.. type.Properties.Where(property => !FieldOf(type, property).IsStaticallyDenied && !omitted.Contains(property))];

    private ExportedRelation Exported(Relation relation) =>
        new(relation, [.. relation.Edge.Properties.Where(property => !FieldOf(relation.Edge, property).IsStaticallyDenied)]);

    private RowsRequest EdgesAlong(ExportedRelation exported)
    {
        var relation = exported.Relation;
        var id = new Scalar.OfNode(relation.Target.Id);
        var isNamed = exported.Properties.ToLookup(property => property.RefersTo is not null);
        var source = new RowSource.Expand(relation, Reachable(relation), [new OrderTerm(id), new OrderTerm(Scalar.OfEdgeKey.Instance)], Page.All);
        return new RowsRequest(
            source,
            [
                new RowCase(
                    relation.Target,
                    [
                        new ColumnRequest(id),
                        .. KeyOf(relation.Edge),
                        .. isNamed[false].Select(property => new ColumnRequest(ReadOf(relation.Edge, property))),
                    ],
                    [.. isNamed[true].Select(property => NamedBy(relation.Edge, property))]),
            ]);
    }

    // Importers make keys of what stands on the edge, so a key is shown where all of that is clear. What is unknown to the
    // principal must not show in whether keys do.
    private ImmutableArray<ColumnRequest> KeyOf(EdgeType edge)
    {
        var clear = enforcement.At(EnforcementPoint.ExportedKey, Conjunction.All(policy.Known(edge.Properties).Select(property => policy.EdgeField(edge, property).Clear)));
        var verdict = FieldVerdict.Masked(clear, otherwise: null);
        return [new ColumnRequest(verdict.Read(Scalar.OfEdgeKey.Instance)), new ColumnRequest(verdict.IsClear)];
    }

    private RowsRequest NamedBy(EdgeType edge, Property property)
    {
        var named = model.FindNodeType(property.RefersTo ?? string.Empty)
            ?? throw new InvalidOperationException($"{edge}.{property.Name} refers to a type that the model does not have.");
        return new RowsRequest(
            new RowSource.Refer(ReadOf(edge, property), new TypeGuard(named, enforcement.At(EnforcementPoint.ExportedNamedNodes, policy.Visible(named)))),
            [new RowCase(named, [new ColumnRequest(new Scalar.OfNode(named.Id))], [])]);
    }

    private Predicate Visible(NodeType type) => enforcement.At(EnforcementPoint.ExportedNodes, policy.Visible(type));

    private Predicate Reachable(Relation relation) => Conjunction.All(
        enforcement.At(EnforcementPoint.ExportedTargets, policy.Visible(relation.Target)),
        enforcement.At(EnforcementPoint.ExportedEdges, policy.Edge(relation.Edge)));

    private FieldVerdict FieldOf(NodeType type, Property property) => enforcement.At(EnforcementPoint.ExportedProperty, policy.Field(type, property));

    private FieldVerdict FieldOf(EdgeType edge, Property property) => enforcement.At(EnforcementPoint.ExportedEdgeProperty, policy.EdgeField(edge, property));

    private Scalar ReadOf(EdgeType edge, Property property) => FieldOf(edge, property).Read(new Scalar.OfEdge(property));
}
