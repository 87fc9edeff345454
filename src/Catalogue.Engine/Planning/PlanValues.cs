using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>Coerced GraphQL input as values of a plan.</summary>
internal static class PlanValues
{
    public static PlanValue Of(object? coerced) => coerced switch
    {
        null => PlanValue.Null.Instance,
        string text => new PlanValue.String(text),
        int number => new PlanValue.Integer(number),
        long number => new PlanValue.Integer(number),
        double number => new PlanValue.Float(number),
        bool value => value ? PlanValue.Boolean.True : PlanValue.Boolean.False,
        IReadOnlyList<object?> items => new PlanValue.List([.. items.Select(Of)]),
        _ => throw new InvalidOperationException($"{coerced.GetType()} is not an input of a plan."),
    };
}
