using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

/// <summary>A rule must be able to decide: one that comes out the same everywhere is a slip, and reads as a protection that is not there.</summary>
internal static class RuleChecks
{
    public static void Run(Rule rule, Place at, Faults faults)
    {
        foreach (var part in PartsOf(rule))
        {
            var inner = ReferenceEquals(part, rule) ? "The rule" : "The rule after `where`";
            switch (RuleTable.Of(part))
            {
                case Truths.True:
                    faults.Add(at, $"{inner} is always true.", "Leave it out, or say what you meant.");
                    break;
                case var never when !never.HasFlag(Truths.True):
                    faults.Add(at, $"{inner} is never true.", "Look for parts that exclude each other.");
                    break;
                case Truths.True | Truths.Unknown:
                    faults.Add(at, $"{inner} is never false: it is true or, where a value is missing, unknown.", "Test for the missing value with `is null`.");
                    break;
            }
        }
    }

    /// <summary>The rule itself, and what stands after `where` in it, which speaks of other rows.</summary>
    private static IEnumerable<Rule> PartsOf(Rule rule) => InnerPartsOf(rule).Prepend(rule);

    private static IEnumerable<Rule> InnerPartsOf(Rule rule) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(InnerPartsOf),
        Rule.Or or => or.Terms.SelectMany(InnerPartsOf),
        Rule.Not not => InnerPartsOf(not.Term),
        Rule.Exists { Where: { } where } => [where],
        _ => [],
    };
}
