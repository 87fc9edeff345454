using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Policy;

/// <summary>
/// The parameter slots that predicates of the policy read. They come before every parameter of a query: slots
/// 0 to <see cref="Count"/> - 1 of every execution hold what <see cref="Of"/> gives.
/// </summary>
public static class PrincipalFacts
{
    /// <summary>The time of the request, to the minute, so that resolved conditions can be shared within one.</summary>
    public static readonly Parameter Now = new(0, PropertyType.DateTime);

    /// <summary>The principal's identity; null for an anonymous one.</summary>
    public static readonly Parameter Subject = new(1, PropertyType.String);

    public static readonly Parameter Organisations = new(2, PropertyType.Id, IsList: true);

    public static readonly Parameter Projects = new(3, PropertyType.Id, IsList: true);

    public static readonly Parameter Roles = new(4, PropertyType.String, IsList: true);

    /// <summary>How many slots are reserved.</summary>
    public const int Count = 5;

    /// <summary>The values of the reserved slots, in their order. Lists are sorted and without duplicates, so that equal facts are equal values.</summary>
    public static ImmutableArray<PlanValue> Of(Principal principal, TimeProvider time)
    {
        if (!principal.IsAuthenticated)
        {
            return Strangers(time);
        }

        return
        [
            Minute(time),
            new PlanValue.String(principal.Subject),
            ListOf(principal.Organisations),
            ListOf(principal.Projects),
            ListOf(principal.Roles),
        ];
    }

    private static readonly PlanValue Empty = new PlanValue.List([]);

    // The facts of everybody without a token, kept for the minute in which they are true. A race makes them twice, no more.
    private static ImmutableArray<PlanValue> Strangers(TimeProvider time)
    {
        var minute = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        var facts = strangers;
        if (facts is null || facts.Minute != minute)
        {
            facts = new AnonymousFacts(minute, [Minute(time), PlanValue.Null.Instance, Empty, Empty, Empty]);
            strangers = facts;
        }

        return facts.Values;
    }

    private static AnonymousFacts? strangers;

    private static PlanValue Minute(TimeProvider time) =>
        new PlanValue.String(time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:'00Z'", CultureInfo.InvariantCulture));

    private sealed record AnonymousFacts(long Minute, ImmutableArray<PlanValue> Values);

    private static PlanValue ListOf(ImmutableArray<string> names) => names.IsDefaultOrEmpty
        ? Empty
        : new PlanValue.List([.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new PlanValue.String(name))]);
}
