using System.Text.Json;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>Comparing and printing values, as the contract words it.</summary>
public static class NaiveValues
{
    public static IComparer<PlanValue> Order { get; } = Comparer<PlanValue>.Create(CompareForOrder);

    public static PlanValue Read(Dictionary<Property, PlanValue> values, Property property) => values.GetValueOrDefault(property, PlanValue.Null.Instance);

    public static bool Holds(PlanValue left, ComparisonOperator comparison, PlanValue right)
    {
        if (left is PlanValue.Null || right is PlanValue.Null)
        {
            return comparison == ComparisonOperator.Equal && left is PlanValue.Null && right is PlanValue.Null;
        }

        if (left is PlanValue.Text || right is PlanValue.Text)
        {
            return Folded(left).Any(first => Folded(right).Any(second => HoldsForStrings(first, comparison, second)));
        }

        return (left, right) switch
        {
            (PlanValue.String first, PlanValue.String second) => HoldsForStrings(first.Value, comparison, second.Value),
            (PlanValue.List first, PlanValue.List second) => comparison == ComparisonOperator.Equal && first.Items.SequenceEqual(second.Items),
            (PlanValue.Boolean first, PlanValue.Boolean second) => HoldsForOrder(first.Value.CompareTo(second.Value), comparison),
            _ when IsNumber(left) && IsNumber(right) => HoldsForOrder(Number(left).CompareTo(Number(right)), comparison),
            _ => false,
        };
    }

    public static PlanValue Apply(Mask mask, PlanValue value) => (mask, value) switch
    {
        (_, PlanValue.Null) => value,
        (Mask.Constant constant, _) => constant.Value,
        (Mask.Year, PlanValue.String { Value: [_, _, _, _, '-', ..] } text) => new PlanValue.String(text.Value[..4] + (text.Value.Contains('T') ? "-01-01T00:00:00Z" : "-01-01")),
        (Mask.Band band, PlanValue.Integer integer) => new PlanValue.Integer((long)Math.Floor((decimal)integer.Value / band.Width) * band.Width),
        (Mask.Band band, PlanValue.Float number) => new PlanValue.Float(Math.Floor(number.Value / band.Width) * band.Width),
        (Mask.CountBelow below, _) when IsNumber(value) && (Number(value) == 0 || Number(value) >= below.Minimum) => value,
        _ => PlanValue.Null.Instance,
    };

    public static string Json(PlanValue value) => value switch
    {
        PlanValue.Null => "null",
        PlanValue.String text => Quote(text.Value),
        PlanValue.Text text => Quote(text.Value.French ?? text.Value.English ?? string.Empty),
        PlanValue.Integer integer => JsonSerializer.Serialize(integer.Value),
        PlanValue.Float number => JsonSerializer.Serialize(number.Value),
        PlanValue.Boolean flag => flag.Value ? "true" : "false",
        PlanValue.List list => $"[{string.Join(',', list.Items.Select(Json))}]",
        _ => throw new ArgumentException("An unknown value.", nameof(value)),
    };

    // Only the escapes that the samples need.
    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";

    private static int CompareForOrder(PlanValue left, PlanValue right) => (left, right) switch
    {
        (PlanValue.Null, PlanValue.Null) => 0,
        (PlanValue.Null, _) => 1,
        (_, PlanValue.Null) => -1,
        (PlanValue.Text first, PlanValue.Text second) => CompareStrings(SortKey(first), SortKey(second)),
        (PlanValue.String first, PlanValue.String second) => CompareStrings(first.Value, second.Value),
        (PlanValue.Boolean first, PlanValue.Boolean second) => first.Value.CompareTo(second.Value),
        _ => Number(left).CompareTo(Number(right)),
    };

    private static string SortKey(PlanValue.Text text) => Folding.Fold(text.Value.French ?? text.Value.English ?? string.Empty);

    private static IEnumerable<string> Folded(PlanValue value) => value switch
    {
        PlanValue.String text => [Folding.Fold(text.Value)],
        PlanValue.Text text => new[] { text.Value.French, text.Value.English }.OfType<string>().Select(Folding.Fold),
        _ => [],
    };

    private static bool HoldsForStrings(string left, ComparisonOperator comparison, string right) => comparison switch
    {
        ComparisonOperator.Contains => left.Contains(right, StringComparison.Ordinal),
        ComparisonOperator.StartsWith => left.StartsWith(right, StringComparison.Ordinal),
        ComparisonOperator.EndsWith => left.EndsWith(right, StringComparison.Ordinal),
        _ => HoldsForOrder(CompareStrings(left, right), comparison),
    };

    private static bool HoldsForOrder(int order, ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        _ => false,
    };

    private static int CompareStrings(string left, string right) => left == right
        ? 0
        : left.EnumerateRunes().Select(rune => rune.Value).Concat([-1]).Zip(right.EnumerateRunes().Select(rune => rune.Value).Concat([-1]), (first, second) => first.CompareTo(second)).First(order => order != 0);

    private static bool IsNumber(PlanValue value) => value is PlanValue.Integer or PlanValue.Float;

    private static double Number(PlanValue value) => value is PlanValue.Integer integer ? integer.Value : value is PlanValue.Float number ? number.Value : throw new ArgumentException("No number.", nameof(value));
}
