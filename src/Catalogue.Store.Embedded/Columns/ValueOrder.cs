using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>The ascending order of values outside columns, the same as within: nulls last, texts folded, strings by code point.</summary>
internal static class ValueOrder
{
    public static int Compare(PlanValue? left, PlanValue? right) => (left, right) switch
    {
        (null or PlanValue.Null, null or PlanValue.Null) => 0,
        (null or PlanValue.Null, _) => 1,
        (_, null or PlanValue.Null) => -1,
        (PlanValue.Text or PlanValue.String, PlanValue.Text) or (PlanValue.Text, PlanValue.String) => CodePoints.Compare(SortKey(left), SortKey(right)),
        (PlanValue.String first, PlanValue.String second) => CodePoints.Compare(first.Value, second.Value),
        (PlanValue.Integer first, PlanValue.Integer second) => first.Value.CompareTo(second.Value),
        (PlanValue.Integer or PlanValue.Float, PlanValue.Integer or PlanValue.Float) => Number(left).CompareTo(Number(right)),
        (PlanValue.Boolean first, PlanValue.Boolean second) => first.Value.CompareTo(second.Value),
        (PlanValue.List first, PlanValue.List second) => Compare(first, second),
        _ => Kind(left).CompareTo(Kind(right)),
    };

    private static int Compare(PlanValue.List left, PlanValue.List right)
    {
        for (var at = 0; at < Math.Min(left.Items.Length, right.Items.Length); at++)
        {
            if (Compare(left.Items[at], right.Items[at]) is var order and not 0)
            {
                return order;
            }
        }

        return left.Items.Length.CompareTo(right.Items.Length);
    }

    private static string SortKey(PlanValue value) => value switch
    {
        PlanValue.Text text => Folding.Fold(text.Value.In(Language.French) ?? string.Empty),
        PlanValue.String text => Folding.Fold(text.Value),
        _ => string.Empty,
    };

    private static double Number(PlanValue value) => value switch
    {
        PlanValue.Integer integer => integer.Value,
        PlanValue.Float number => number.Value,
        _ => double.NaN,
    };

    private static int Kind(PlanValue value) => value switch
    {
        PlanValue.Boolean => 0,
        PlanValue.Integer or PlanValue.Float => 1,
        PlanValue.String or PlanValue.Text => 2,
        _ => 3,
    };
}
