using Catalogue.Plan.Values;

namespace Catalogue.Policy.Checking;

/// <summary>The order of the constants that one property is compared with: numbers by value, texts (dates and instants among them) by code point.</summary>
internal sealed class ConstantOrder : IComparer<PlanValue>
{
    public static readonly ConstantOrder Instance = new();

    public int Compare(PlanValue? x, PlanValue? y) => (x, y) switch
    {
        (PlanValue.Integer left, PlanValue.Integer right) => left.Value.CompareTo(right.Value),
        (PlanValue.Float left, PlanValue.Float right) => left.Value.CompareTo(right.Value),
        (PlanValue.String left, PlanValue.String right) => string.CompareOrdinal(left.Value, right.Value),
        _ => 0,
    };
}
