using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

/// <summary>What somebody surely is of one row for being something of another that its rules name: <c>steward through table</c>.</summary>
internal static class Following
{
    /// <summary>Of a row, for being <paramref name="needs"/> of a row to which the relation leads.</summary>
    public static RowNeeds Along(RowRules rows, Relation relation, RowNeeds needs) =>
        Of(rows, rule => rule is Rule.Through { Quantifier: Quantifier.Some } through && through.Relation == relation && Has(needs, through.Notion));

    /// <summary>Of an edge, for being something of its ends.</summary>
    public static RowNeeds FromEnds(RowRules rows, EndNeeds needs) =>
        Of(rows, rule => rule is Rule.ThroughEnd end && Has(end.End == EdgeEnd.From ? needs.From : needs.To, end.Notion));

    private static RowNeeds Of(RowRules rows, Func<Rule, bool> isKnown) =>
        (Holds(rows.Granted?.Rule, isKnown) ? RowNeeds.Granted : RowNeeds.None) | (Holds(rows.Steward?.Rule, isKnown) ? RowNeeds.Steward : RowNeeds.None);

    private static bool Holds(Rule? rule, Func<Rule, bool> isKnown) => rule switch
    {
        null => false,
        Rule.And and => and.Terms.All(term => Holds(term, isKnown)),
        Rule.Or or => or.Terms.Any(term => Holds(term, isKnown)),
        _ => isKnown(rule),
    };

    private static bool Has(RowNeeds needs, Notion notion) => notion switch
    {
        Notion.Granted => needs.HasFlag(RowNeeds.Granted),
        Notion.Steward => needs.HasFlag(RowNeeds.Steward),
        _ => false,
    };
}
