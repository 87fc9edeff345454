using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Reading;

/// <summary>Rules that speak of the two ends of an edge alone: what a writer must be of each, in all the ways that satisfy the rule.</summary>
internal static class EndRules
{
    /// <summary>The ways, none of which implies another, in one order for equal rules; null where the rule says something else.</summary>
    public static ImmutableArray<EndNeeds>? AlternativesOf(Rule rule) => rule switch
    {
        Rule.ThroughEnd { Notion: not Notion.Visible } end => [NeedsOf(end)],
        Rule.Or or => AnyOf([.. or.Terms.Select(AlternativesOf)]),
        Rule.And and => AllOf([.. and.Terms.Select(AlternativesOf)]),
        _ => null,
    };

    /// <summary>Whether some part could be left out without changing what the rule says.</summary>
    public static bool HasIdlePart(Rule rule) => rule switch
    {
        Rule.Or or => or.Terms.Any(HasIdlePart) || IsIdle(or.Terms, AnyOf),
        Rule.And and => and.Terms.Any(HasIdlePart) || IsIdle(and.Terms, AllOf),
        _ => false,
    };

    private static EndNeeds NeedsOf(Rule.ThroughEnd end)
    {
        var needs = end.Notion == Notion.Steward ? RowNeeds.Steward : RowNeeds.Granted;
        return end.End == EdgeEnd.From ? new EndNeeds(needs, default) : new EndNeeds(default, needs);
    }

    private static ImmutableArray<EndNeeds>? AnyOf(ImmutableArray<ImmutableArray<EndNeeds>?> terms) =>
        terms.Contains(null) ? null : Least(terms.SelectMany(term => term ?? []));

    private static ImmutableArray<EndNeeds>? AllOf(ImmutableArray<ImmutableArray<EndNeeds>?> terms) => terms.Aggregate(
        (ImmutableArray<EndNeeds>?)[default],
        (left, right) => left is null || right is null ? null : Least(left.Value.SelectMany(one => right.Value.Select(one.With))));

    private static bool IsIdle(ImmutableArray<Rule> terms, Func<ImmutableArray<ImmutableArray<EndNeeds>?>, ImmutableArray<EndNeeds>?> join)
    {
        ImmutableArray<ImmutableArray<EndNeeds>?> all = [.. terms.Select(AlternativesOf)];
        return join(all) is { } whole && all.Select((_, i) => join(all.RemoveAt(i))).Any(rest => rest is not null && whole.SequenceEqual(rest.Value));
    }

    private static ImmutableArray<EndNeeds> Least(IEnumerable<EndNeeds> ways)
    {
        var distinct = ways.Distinct().ToList();
        return [.. distinct.Where(way => !distinct.Any(other => other != way && way.Implies(other))).OrderBy(way => way.From).ThenBy(way => way.To)];
    }
}
