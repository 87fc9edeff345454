using System.Collections.Immutable;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Expressions;

/// <summary>The values of one execution, by <see cref="Parameter.Slot"/>.</summary>
public sealed record ParameterValues(ImmutableArray<PlanValue> Values)
{
    public static readonly ParameterValues Empty = new([]);

    public PlanValue this[Parameter parameter] => Values[parameter.Slot];
}
