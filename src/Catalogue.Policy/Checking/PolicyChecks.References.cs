using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

internal sealed partial class PolicyChecks
{
    /// <summary>An audience that is decided per row must be decided somewhere, else nobody is in it.</summary>
    private void CheckAudiences(string owner, Place at, RowRules rows, ImmutableArray<Permit> stub, ImmutableArray<FieldRule> fields)
    {
        foreach (var field in fields)
        {
            CheckAudience(owner, field.At, rows, field.Read);
            CheckAudience(owner, field.Requirement.At, rows, field.Requirement.Least);
            foreach (var forbid in field.Forbids)
            {
                CheckAudience(owner, field.At, rows, forbid.Unless);
            }
        }

        foreach (var audience in rows.Visible.Concat(stub).Select(permit => permit.To).Concat(rows.Forbids.Select(forbid => forbid.Unless)).Distinct())
        {
            CheckAudience(owner, at, rows, audience);
        }
    }

    private void CheckAudience(string owner, Place at, RowRules rows, Audience audience)
    {
        if (NotionOf(audience) is { } notion && rows.RuleOf(notion) is null)
        {
            var name = AudienceNames.NameOf(audience);
            faults.Add(at, $"{owner} does not say who is {name}.", $"Add a `{WordOf(notion)}` rule to {owner}, or name another audience.");
        }
    }

    /// <summary>References from row to row must mean something and must end.</summary>
    private void CheckReferences()
    {
        foreach (var node in rules.Nodes)
        {
            foreach (var notion in Enum.GetValues<Notion>())
            {
                CheckTargets(node, notion);
                if (Reaches(node.Type, notion, node.Type, notion, []))
                {
                    faults.Add(node.At, $"`{WordOf(notion)}` of {node.Type.Name} rests on itself.", "Follow its `through` rules and cut the circle.");
                }
            }
        }

        foreach (var edge in rules.Edges)
        {
            foreach (var (type, notion) in RulesOf(edge.Rows).SelectMany(ReferencesOf).Distinct())
            {
                CheckTarget(edge.Type.Name, edge.At, type, notion);
            }
        }
    }

    private void CheckTargets(NodeRules node, Notion notion)
    {
        foreach (var (type, wanted) in RulesOf(node, notion).SelectMany(ReferencesOf).Distinct())
        {
            CheckTarget(node.Type.Name, node.At, type, wanted);
        }
    }

    private void CheckTarget(string owner, Place at, NodeType type, Notion notion)
    {
        if (notion != Notion.Visible && rules.Nodes[type.Ordinal].Rows.RuleOf(notion) is null)
        {
            faults.Add(at, $"A rule of {owner} says `{WordOf(notion)} through` {type.Name}, which has no `{WordOf(notion)}` rule.", $"Add one to {type.Name}.");
        }
    }

    private bool Reaches(NodeType from, Notion notion, NodeType goal, Notion wanted, HashSet<(NodeType, Notion)> seen) =>
        Dependencies(rules.Nodes[from.Ordinal], notion).Any(next =>
            next == (goal, wanted) || (seen.Add(next) && Reaches(next.Type, next.Notion, goal, wanted, seen)));

    private static IEnumerable<(NodeType Type, Notion Notion)> Dependencies(NodeRules node, Notion notion)
    {
        var references = RulesOf(node, notion).SelectMany(ReferencesOf);
        return notion == Notion.Visible
            ? references.Concat([(node.Type, Notion.Granted), (node.Type, Notion.Steward)])
            : references;
    }

    private static IEnumerable<Rule> RulesOf(NodeRules node, Notion notion)
    {
        var all = notion == Notion.Visible
            ? node.Rows.Visible.Select(permit => permit.Where).Concat(node.Rows.Forbids.Select(forbid => forbid.Where)).Concat(node.Stub.Select(permit => permit.Where))
            : [node.Rows.RuleOf(notion)];
        return all.OfType<Rule>();
    }

    private static IEnumerable<Rule> RulesOf(RowRules rows) => rows.Visible.Select(permit => permit.Where)
        .Concat(rows.Forbids.Select(forbid => forbid.Where))
        .Concat([rows.Granted?.Rule, rows.Steward?.Rule])
        .OfType<Rule>();

    private static IEnumerable<(NodeType Type, Notion Notion)> ReferencesOf(Rule rule) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(ReferencesOf),
        Rule.Or or => or.Terms.SelectMany(ReferencesOf),
        Rule.Not not => ReferencesOf(not.Term),
        Rule.Exists { Where: { } where } => ReferencesOf(where),
        Rule.Through through => [(through.Relation.Target, through.Notion)],
        Rule.ThroughEnd end => [(end.Type, end.Notion)],
        _ => [],
    };

    private static Notion? NotionOf(Audience audience) => audience switch
    {
        Audience.Granted => Notion.Granted,
        Audience.Steward => Notion.Steward,
        _ => null,
    };

    private static string WordOf(Notion notion) => notion switch
    {
        Notion.Granted => "granted",
        Notion.Steward => "steward",
        _ => "visible",
    };
}
