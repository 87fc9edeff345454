using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>A page with its values: no bound on a side is <see cref="int.MaxValue"/>, or no keys.</summary>
internal sealed record PageWindow(int First, int Last, PlanValue[] After, PlanValue[] Before)
{
    public bool HasAfter => After.Length > 0;

    public bool HasBefore => Before.Length > 0;

    public static PageWindow Bind(Page page, ParameterValues parameters) => new(
        Count(page.First, parameters),
        Count(page.Last, parameters),
        Keys(page.After, parameters),
        Keys(page.Before, parameters));

    /// <summary>The keys of one order term, by pin; null where that side is open.</summary>
    public PlanValue[] Pins(int term) => HasAfter || HasBefore
        ? [HasAfter ? After[term] : PlanValue.Null.Instance, HasBefore ? Before[term] : PlanValue.Null.Instance]
        : [];

    private static PlanValue[] Keys(ImmutableArray<Parameter> keys, ParameterValues parameters)
    {
        if (keys.IsEmpty)
        {
            return [];
        }

        var values = new PlanValue[keys.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = parameters[keys[at]];
        }

        return values;
    }

    private static int Count(Parameter? parameter, ParameterValues parameters) =>
        parameter is not null && parameters[parameter] is PlanValue.Integer count ? (int)Math.Clamp(count.Value, 0, int.MaxValue) : int.MaxValue;
}
