using System.Collections.Immutable;
using System.Diagnostics;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tracing;

/// <summary>Tests of a rule on the values of one row. Written for itself and simply: a trace must not be right by sharing the faults of what it explains.</summary>
internal sealed class TestedValues(Func<Scalar, PlanValue> valueOf)
{
    public bool Holds(Predicate test) => test switch
    {
        Predicate.Not not => !Holds(not.Term),
        Predicate.IsNull isNull => valueOf(isNull.Value) is PlanValue.Null,
        Predicate.Compare compare => Compares(valueOf(compare.Left), compare.Operator, valueOf(compare.Right)),
        Predicate.In @in => Items(valueOf(@in.Items)).Any(item => Compares(valueOf(@in.Left), ComparisonOperator.Equal, item)),
        Predicate.HasItem has => Items(valueOf(has.List)).Any(item => Compares(item, ComparisonOperator.Equal, valueOf(has.Item))),
        _ => throw new UnreachableException($"No rule tests by {test.GetType().Name}."),
    };

    private static ImmutableArray<PlanValue> Items(PlanValue value) => value is PlanValue.List list ? list.Items : [];

    private static bool Compares(PlanValue left, ComparisonOperator sign, PlanValue right)
    {
        int? order = (left, right) switch
        {
            (PlanValue.String first, PlanValue.String second) => CodePoints.Compare(first.Value, second.Value),
            (PlanValue.Integer first, PlanValue.Integer second) => first.Value.CompareTo(second.Value),
            (PlanValue.Boolean first, PlanValue.Boolean second) => first.Value.CompareTo(second.Value),
            _ when Number(left) is { } first && Number(right) is { } second => first.CompareTo(second),
            _ => null,
        };
        return sign switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            ComparisonOperator.GreaterOrEqual => order >= 0,
            _ => throw new UnreachableException($"No rule compares by {sign}."),
        };
    }

    private static double? Number(PlanValue value) => value switch
    {
        PlanValue.Integer integer => integer.Value,
        PlanValue.Float number => number.Value,
        _ => null,
    };
}
