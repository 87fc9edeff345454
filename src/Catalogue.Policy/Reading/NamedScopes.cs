using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>
/// The scopes that a policy names. Principals are told apart by those that they have, so that there may be few of them only.
/// </summary>
internal sealed class NamedScopes(Faults faults)
{
    private readonly SortedSet<string> all = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> sets = [];

    public const int Most = 16;

    public ImmutableArray<string> All => [.. all];

    /// <summary>What rules ask for together, each set once.</summary>
    public ImmutableArray<ImmutableArray<string>> Sets => [.. sets.DistinctBy(set => string.Join(' ', set))];

    /// <summary>Whether a text can be a scope (RFC 6749, section 3.3).</summary>
    public static bool IsScope(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~') && !text.AsSpan().ContainsAny('"', '\\');

    public void Note(Rule rule, Place at)
    {
        foreach (var set in SetsOf(rule).Where(set => !set.IsEmpty))
        {
            sets.Add(set);
            foreach (var scope in set)
            {
                Add(scope, at);
            }
        }
    }

    private void Add(string scope, Place at)
    {
        if (all.Add(scope) && all.Count == Most + 1)
        {
            faults.Add(
                at,
                string.Create(CultureInfo.InvariantCulture, $"`{scope}` is one scope too many: a policy names {Most} at most."),
                "Let several coordinates share a scope, or tell people apart by roles.");
        }
    }

    private static IEnumerable<ImmutableArray<string>> SetsOf(Rule rule) => rule is Rule.Or or
        ? or.Terms.SelectMany(SetsOf)
        : [[.. ScopesOf(rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]];

    private static IEnumerable<string> ScopesOf(Rule rule) => rule switch
    {
        Rule.HasScope has => [has.Scope],
        Rule.And and => and.Terms.SelectMany(ScopesOf),
        Rule.Or or => or.Terms.SelectMany(ScopesOf),
        Rule.Not not => ScopesOf(not.Term),
        Rule.Exists { Where: { } where } => ScopesOf(where),
        _ => [],
    };
}
