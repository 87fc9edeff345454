using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Checking;

/// <summary>
/// A property as a rule sees it: of all its values only those count that the rule's constants tell apart. A value is the
/// place of a constant among the constants in their order, or a gap before, between or after them; enums and flags have no gaps.
/// </summary>
internal sealed class TestedValue
{
    private static readonly ImmutableArray<PlanValue> Flags = [new PlanValue.Boolean(false), new PlanValue.Boolean(true)];

    private readonly ImmutableArray<PlanValue> constants;
    private readonly bool hasGaps;
    private readonly bool mayBeNull;

    public TestedValue(Property property, IEnumerable<PlanValue> tested)
    {
        constants = property.Type switch
        {
            PropertyType.Enum => [.. property.EnumValues.Select(name => new PlanValue.String(name))],
            PropertyType.Boolean => Flags,
            _ => [.. tested.Distinct().Order(ConstantOrder.Instance)],
        };
        hasGaps = property.Type is not (PropertyType.Enum or PropertyType.Boolean);
        mayBeNull = !property.Required;
    }

    /// <summary>How many values there are; the last one is null where the property may be missing.</summary>
    public int Count => Present + (mayBeNull ? 1 : 0);

    private int Present => hasGaps ? (2 * constants.Length) + 1 : constants.Length;

    public bool IsNull(int value) => value >= Present;

    /// <summary>Whether a value that is not null compares so with a constant.</summary>
    public bool Compares(int value, ComparisonOperator comparison, PlanValue constant)
    {
        var place = PlaceOf(constant);
        return comparison switch
        {
            ComparisonOperator.Less => value < place,
            ComparisonOperator.LessOrEqual => value <= place,
            ComparisonOperator.Greater => value > place,
            ComparisonOperator.GreaterOrEqual => value >= place,
            _ => value == place,
        };
    }

    private int PlaceOf(PlanValue constant)
    {
        var index = constants.IndexOf(constant);
        return hasGaps ? (2 * index) + 1 : index;
    }
}
