using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Aggregation;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>What all rows of a parent come to.</summary>
internal sealed partial class PlanExecution
{
    private SummarySet Summarise(Summary summary, RowRanges parents)
    {
        var aggregates = new AggregateBinder(Binder, Cancellation);
        var groups = new GroupFinder(Binder, Cancellation);
        return new SummarySet
        {
            Aggregates = Array.ConvertAll(aggregates.Compute(summary.Aggregates, parents), values => (Column)new ComputedValues(values)),
            Groups = [.. summary.Groupings.Select(grouping => new GroupExecution(grouping, Parameters, aggregates, Orders, projector).Run(groups.Find(grouping.Keys, parents)))],
        };
    }

    // All rows of a table for which the condition holds, in no particular order.
    private NodeRows Matching(Condition condition, NodeTable table) =>
        new(new Domain(table), RowBits.And(condition.Resolve(Cancellation), table.Alive).Rows(), null);
}
