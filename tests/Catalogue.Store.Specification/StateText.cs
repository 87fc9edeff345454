using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Store.Specification;

/// <summary>Everything that a state of the graph holds, as text.</summary>
public static class StateText
{
    /// <summary>The nodes of each type with all that they have and lead to, a line each (see <see cref="RowText"/>).</summary>
    public static async Task<string> OfAsync(GraphState state, GraphModel model, CancellationToken cancellationToken)
    {
        var sets = await state.ExecuteAsync(new QueryPlan([.. model.NodeTypes.Select(All)]), ParameterValues.Empty, cancellationToken);
        return string.Join('\n', sets.SelectMany(RowText.Lines));
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
        ? [new OrderTerm(new Scalar.OfNode(relation.Target.Id)), new OrderTerm(Scalar.OfEdgeKey.Instance)]
        : [new OrderTerm(new Scalar.OfNode(relation.Order)), new OrderTerm(new Scalar.OfNode(relation.Target.Id)), new OrderTerm(Scalar.OfEdgeKey.Instance)];

    private static ColumnRequest Column(Property property) => new(new Scalar.OfNode(property));
}
