using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification;

namespace Catalogue.Store.Embedded.Tests.Files;

/// <summary>Everything that a store holds, as text.</summary>
internal static class GraphText
{
    public static async Task<string[]> ReadAsync(EmbeddedStore store, CancellationToken cancellationToken)
    {
        var plan = new QueryPlan([.. store.Model.NodeTypes.Select(All)]);
        var sets = await store.ExecuteAsync(plan, ParameterValues.Empty, cancellationToken);
        return [$"sequence {await store.SequenceAsync(cancellationToken)}", .. sets.SelectMany(RowText.Lines)];
    }

    private static RowsRequest All(NodeType type)
    {
        var children = type.Relations.Select(relation => new RowsRequest(
            new RowSource.Expand(relation, Predicate.Always.Instance, Natural(relation), Page.All),
            [new RowCase(relation.Target, [Column(relation.Target.Id), .. relation.Edge.Properties.Select(property => new ColumnRequest(new Scalar.OfEdge(property)))], [])]));
        return new RowsRequest(
            new RowSource.Scan(type, Predicate.Always.Instance, [new OrderTerm(new Scalar.OfNode(type.Id))], Page.All),
            [new RowCase(type, [.. type.Properties.Select(Column)], [.. children])]);
    }

    private static ImmutableArray<OrderTerm> Natural(Relation relation) => relation.Order is null
        ? [new OrderTerm(new Scalar.OfNode(relation.Target.Id))]
        : [new OrderTerm(new Scalar.OfNode(relation.Order)), new OrderTerm(new Scalar.OfNode(relation.Target.Id))];

    private static ColumnRequest Column(Property property) => new(new Scalar.OfNode(property));
}
