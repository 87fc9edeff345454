using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Computes aggregates over ranges of rows; the aggregates of one value in one pass.</summary>
internal sealed class AggregateBinder(ExpressionBinder binder, CancellationToken cancellation)
{
    private const int RowsBetweenCancellationChecks = 4096;

    private int untilCheck = RowsBetweenCancellationChecks;

    /// <summary>For each aggregate its value in each range.</summary>
    public PlanValue[][] Compute(IReadOnlyList<Aggregate> aggregates, RowRanges ranges)
    {
        var results = new PlanValue[aggregates.Count][];
        foreach (var at in Enumerable.Range(0, results.Length).Where(at => aggregates[at] == Aggregate.Rows))
        {
            results[at] = CountRows(ranges);
        }

        foreach (var ofValue in Enumerable.Range(0, results.Length).Where(at => aggregates[at] != Aggregate.Rows).GroupBy(at => aggregates[at].Value))
        {
            var wanted = ofValue.Select(at => (aggregates[at].Function, Into: results[at] = new PlanValue[ranges.Count])).ToArray();
            Compute(wanted, ofValue.Key, ranges);
        }

        return results;
    }

    private static PlanValue[] CountRows(RowRanges ranges)
    {
        var counts = new PlanValue[ranges.Count];
        for (var range = 0; range < counts.Length; range++)
        {
            counts[range] = new PlanValue.Integer(ranges.Ends[range] - ranges.Starts[range]);
        }

        return counts;
    }

    private void Compute((AggregateFunction Function, PlanValue[] Into)[] wanted, Scalar value, RowRanges ranges)
    {
        var (rows, condition) = (ranges.Rows, (Condition?)null);
        if (value is Scalar.Choice { Otherwise: Scalar.Nothing } choice)
        {
            condition = binder.Bind(choice.Condition, rows.Domain).For(rows.Count, cancellation);
            value = choice.Then;
        }

        var aggregand = Bind(value, rows.Domain, Array.Exists(wanted, one => one.Function == AggregateFunction.Distinct));
        var selection = new RowSelection(condition);
        for (var range = 0; range < ranges.Count; range++)
        {
            aggregand.Clear();
            Add(aggregand, selection, rows, ranges.Starts[range], ranges.Ends[range]);
            foreach (var (function, into) in wanted)
            {
                into[range] = aggregand.Result(function);
            }
        }
    }

    private void Add(Aggregand aggregand, RowSelection selection, NodeRows rows, int from, int end)
    {
        do
        {
            var count = Math.Min(end - from, RowsBetweenCancellationChecks);
            selection.Take(rows, from, count);
            aggregand.Add(selection.Rows, selection.Edges);
            from += count;
            if ((untilCheck -= count + 1) < 0)
            {
                untilCheck = RowsBetweenCancellationChecks;
                cancellation.ThrowIfCancellationRequested();
            }
        }
        while (from < end);
    }

    private Aggregand Bind(Scalar value, Domain domain, bool isCountedApart)
    {
        var ofEdge = ExpressionBinder.IsOfEdge(value);
        return ExpressionBinder.Column(value, domain) switch
        {
            IntegerColumn integers => new IntegerAggregand(integers, ofEdge, isCountedApart),
            FloatColumn floats => new FloatAggregand(floats, ofEdge, isCountedApart),
            StringColumn strings => new StringAggregand(strings, ofEdge, isCountedApart),
            TextColumn texts => new TextAggregand(texts, ofEdge, isCountedApart),
            SymbolColumn symbols => new SymbolAggregand(symbols, ofEdge, isCountedApart),
            _ => new ComputedAggregand(binder.Bind(value, domain), isCountedApart),
        };
    }
}
