using System.Globalization;
using System.Numerics;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>What rows come to, worked out from the list of their values.</summary>
/// <param name="read">The value of a scalar that is one for all rows, or for a row.</param>
public sealed class NaiveSummary(Func<Scalar, (NaiveNode Node, NaiveEdge? Edge)?, PlanValue> read)
{
    public IEnumerable<string> Lines(Summary summary, IReadOnlyList<(NaiveNode Node, NaiveEdge? Edge)> rows)
    {
        yield return $"= {string.Join('|', summary.Aggregates.Select(aggregate => NaiveValues.Json(Compute(aggregate, rows))))}";
        foreach (var line in summary.Groupings.SelectMany(grouping => Lines(grouping, rows)))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Lines(Grouping grouping, IReadOnlyList<(NaiveNode, NaiveEdge?)> rows)
    {
        var groups = rows
            .GroupBy(row => string.Join('|', grouping.Keys.Select(key => NaiveValues.Json(read(key, row)))))
            .Select(group => group.ToList())
            .Where(group => Holds(grouping.Having, group))
            .Select(group => (Rows: group, Keys: grouping.Order.Select(term => Read(term.Key, group)).ToArray()))
            .Order(Comparer<(List<(NaiveNode, NaiveEdge?)> Rows, PlanValue[] Keys)>.Create((left, right) => NaiveExecution.Compare(left.Keys, right.Keys, grouping.Order)))
            .ToList();
        var (start, end) = NaiveExecution.Cut(grouping.Page, groups.Count, key => read(new Scalar.OfParameter(key), null), at => groups[at].Keys, grouping.Order);
        return groups[start..end].Select(group => $"* {string.Join('|', grouping.Columns.Select(column => NaiveValues.Json(Read(column, group.Rows))))}")
            .Append($"*...{(grouping.Totals ? $" of {groups.Count}" : "")}{(start > 0 ? " earlier" : "")}{(end < groups.Count ? " more" : "")}");
    }

    private PlanValue Read(Scalar scalar, IReadOnlyList<(NaiveNode, NaiveEdge?)> group) =>
        scalar is Scalar.OfAggregate of ? Compute(of.Aggregate, group) : read(scalar, group[0]);

    private bool Holds(Predicate predicate, IReadOnlyList<(NaiveNode, NaiveEdge?)> group) => predicate switch
    {
        Predicate.Never => false,
        Predicate.Always => true,
        Predicate.And and => and.Terms.All(term => Holds(term, group)),
        Predicate.Or or => or.Terms.Any(term => Holds(term, group)),
        Predicate.Not not => !Holds(not.Term, group),
        Predicate.Compare compare => NaiveValues.Holds(Read(compare.Left, group), compare.Operator, Read(compare.Right, group)),
        Predicate.In membership => Read(membership.Items, group) is PlanValue.List list && list.Items.Any(item => NaiveValues.Holds(Read(membership.Left, group), ComparisonOperator.Equal, item)),
        Predicate.IsNull isNull => Read(isNull.Value, group) is PlanValue.Null,
        _ => throw new ArgumentException("No condition on groups.", nameof(predicate)),
    };

    private PlanValue Compute(Aggregate aggregate, IReadOnlyList<(NaiveNode, NaiveEdge?)> rows)
    {
        var values = rows.Select(row => read(aggregate.Value, row)).Where(value => value is not PlanValue.Null).ToList();
        return aggregate.Function switch
        {
            AggregateFunction.Count => new PlanValue.Integer(values.Count),
            AggregateFunction.Distinct => new PlanValue.Integer(values.Distinct().Count()),
            AggregateFunction.Min => values.Order(NaiveValues.Order).FirstOrDefault(PlanValue.Null.Instance),
            AggregateFunction.Max => values.Order(NaiveValues.Order).LastOrDefault(PlanValue.Null.Instance),
            AggregateFunction.Sum => Sum(values),
            _ => Average(values),
        };
    }

    private static PlanValue Sum(List<PlanValue> values)
    {
        var integers = values.OfType<PlanValue.Integer>().Aggregate(BigInteger.Zero, (sum, one) => sum + one.Value);
        return values.Count == 0 ? PlanValue.Null.Instance
            : values.TrueForAll(value => value is PlanValue.Integer) ? integers >= long.MinValue && integers <= long.MaxValue ? new PlanValue.Integer((long)integers) : PlanValue.Null.Instance
            : Finite(Exact(values));
    }

    private static PlanValue Average(List<PlanValue> values) => values.Count == 0 ? PlanValue.Null.Instance : Finite(Exact(values) / values.Count);

    private static PlanValue Finite(double number) => double.IsFinite(number) ? new PlanValue.Float(number) : PlanValue.Null.Instance;

    // Every float is a whole number of 2^-1074, hence of 10^-1074; the runtime rounds a decimal of any length correctly.
    private static double Exact(List<PlanValue> values)
    {
        var sum = BigInteger.Zero;
        foreach (var value in values)
        {
            sum += value is PlanValue.Integer integer ? new BigInteger(integer.Value) << 1074 : Units(((PlanValue.Float)value).Value);
        }

        return double.Parse($"{sum * BigInteger.Pow(5, 1074)}E-1074", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static BigInteger Units(double number)
    {
        var shift = 0;
        for (; shift < 1074 && !double.IsInteger(number); shift++)
        {
            number *= 2;
        }

        return new BigInteger(number) << (1074 - shift);
    }
}
