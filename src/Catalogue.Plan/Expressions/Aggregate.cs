using Catalogue.Plan.Values;

namespace Catalogue.Plan.Expressions;

/// <summary>A value computed for many rows together. Compared by structure.</summary>
/// <param name="Function">What is made of the values.</param>
/// <param name="Value">The value of each row, as the reader may see it.</param>
public sealed record Aggregate(AggregateFunction Function, Scalar Value)
{
    /// <summary>How many rows there are.</summary>
    public static readonly Aggregate Rows = new(AggregateFunction.Count, new Scalar.Constant(PlanValue.Boolean.True));
}
