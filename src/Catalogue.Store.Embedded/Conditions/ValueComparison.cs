using System.Text;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Comparison of values that do not lie in columns, by the rules of <see cref="ComparisonOperator"/>.</summary>
internal static class ValueComparison
{
    public static bool Holds(PlanValue left, ComparisonOperator comparison, PlanValue right) => (left, right) switch
    {
        (PlanValue.Null, PlanValue.Null) => comparison == ComparisonOperator.Equal,
        (PlanValue.Null, _) or (_, PlanValue.Null) => false,
        (PlanValue.Text or PlanValue.String, PlanValue.Text) or (PlanValue.Text, PlanValue.String) => AnyHolds(Folded(left), comparison, Folded(right)),
        (PlanValue.String first, PlanValue.String second) => ByteComparison.Holds(Encoding.UTF8.GetBytes(first.Value), comparison, Encoding.UTF8.GetBytes(second.Value)),
        (PlanValue.Integer first, PlanValue.Integer second) => Holds(first.Value.CompareTo(second.Value), comparison),
        (PlanValue.Integer or PlanValue.Float, PlanValue.Integer or PlanValue.Float) => Holds(Number(left).CompareTo(Number(right)), comparison),
        (PlanValue.Boolean first, PlanValue.Boolean second) => Holds(first.Value.CompareTo(second.Value), comparison),
        (PlanValue.List first, PlanValue.List second) => comparison == ComparisonOperator.Equal && AreEqual(first, second),
        _ => false,
    };

    public static bool HasItem(PlanValue.List list, PlanValue item)
    {
        foreach (var one in list.Items)
        {
            if (Holds(one, ComparisonOperator.Equal, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The folded forms of a string, or of a text in its languages, in UTF-8.</summary>
    public static byte[][] Folded(PlanValue value) => value switch
    {
        PlanValue.String text => [Fold(text.Value)],
        PlanValue.Text { Value: { French: { } french, English: { } english } } => [Fold(french), Fold(english)],
        PlanValue.Text text when text.Value.In(Language.French) is { } one => [Fold(one)],
        _ => [],
    };

    private static byte[] Fold(string text) => Encoding.UTF8.GetBytes(Folding.Fold(text));

    private static bool AnyHolds(byte[][] left, ComparisonOperator comparison, byte[][] right) =>
        Array.Exists(left, first => Array.Exists(right, second => ByteComparison.Holds(first, comparison, second)));

    private static bool AreEqual(PlanValue.List left, PlanValue.List right)
    {
        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        for (var at = 0; at < left.Items.Length; at++)
        {
            if (!Holds(left.Items[at], ComparisonOperator.Equal, right.Items[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(int order, ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        _ => false,
    };

    private static double Number(PlanValue value) => value switch
    {
        PlanValue.Integer integer => integer.Value,
        PlanValue.Float number => number.Value,
        _ => double.NaN,
    };
}
