using System.Collections.Frozen;
using Catalogue.Plan;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Server.Commands;

/// <summary>The datasets that the catalogue has, so that an import does not write its poorer description over theirs.</summary>
internal static class DescribedDatasets
{
    public static async Task<FrozenSet<NodeId>> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var type = store.Model.FindNodeType("Dataset") ?? throw new InvalidOperationException("The model has no Dataset.");
        var id = new Scalar.OfNode(type.Id);
        var scan = new RowSource.Scan(type, Predicate.Always.Instance, [new OrderTerm(id)], Page.All);
        var plan = new QueryPlan([new RowsRequest(scan, [new RowCase(type, [new ColumnRequest(id)], [])])]);
        var rows = (await store.ExecuteAsync(plan, ParameterValues.Empty, cancellationToken))[0];
        var ids = rows.Cases[0].Columns[0];
        return Enumerable.Range(0, rows.Count).Select(row => IdOf(ids.Value(row))).ToFrozenSet();
    }

    private static NodeId IdOf(PlanValue value) => value is PlanValue.String text
        ? new NodeId(text.Value)
        : throw new InvalidOperationException("An id is always a string.");
}
