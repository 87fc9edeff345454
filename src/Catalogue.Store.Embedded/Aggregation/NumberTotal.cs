using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Sums and averages as values.</summary>
internal static class NumberTotal
{
    public static PlanValue Sum(Int128 total) => total >= long.MinValue && total <= long.MaxValue ? new PlanValue.Integer((long)total) : PlanValue.Null.Instance;

    public static PlanValue Sum(ExactSum total) => Finite(total.Round());

    public static PlanValue Average(Int128 total, long count) => Finite((double)total / count);

    public static PlanValue Average(ExactSum total, long count) => Finite(total.Round() / count);

    private static PlanValue Finite(double number) => double.IsFinite(number) ? new PlanValue.Float(number) : PlanValue.Null.Instance;
}
