using System.Collections.Immutable;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

/// <summary>
/// What a rule rests on must not be written by those whom it limits, else they would talk around it. Administrators are
/// limited by nothing: the policy is theirs. That nobody writes what he does not see is not relied upon, save where a rule
/// asks for nothing else.
/// </summary>
internal sealed class WriterChecks
{
    private readonly Faults faults;
    private readonly PolicyInputs inputs;
    private readonly HashSet<(Place, string)> told = [];

    private WriterChecks(PolicyRules rules, Faults faults)
    {
        this.faults = faults;
        inputs = new PolicyInputs(rules);
    }

    public static void Run(PolicyRules rules, Faults faults)
    {
        var checks = new WriterChecks(rules, faults);
        foreach (var node in rules.Nodes)
        {
            checks.Check(node.Type.Name, node.Rows, node.Stub, node.Fields, rule => checks.inputs.Of(rule, node.Type));
        }

        foreach (var edge in rules.Edges)
        {
            checks.Check(edge.Type.Name, edge.Rows, [], edge.Fields, rule => checks.inputs.Of(rule, edge.Type));
        }
    }

    private void Check(string owner, RowRules rows, ImmutableArray<Permit> stub, ImmutableArray<FieldRule> fields, Func<Rule, IEnumerable<InputWrite>> writesOf)
    {
        CheckNotion(owner, "granted", rows.Granted, writesOf);
        CheckNotion(owner, "steward", rows.Steward, writesOf);
        CheckForbids(owner, rows.Forbids, writesOf);
        foreach (var field in fields)
        {
            CheckForbids(owner, field.Forbids, writesOf);
            CheckRequirement(owner, field.Requirement, writesOf);
        }

        foreach (var permit in rows.Visible)
        {
            CheckPermit(owner, "visible", permit, rows.Visible, writesOf);
        }

        foreach (var permit in stub)
        {
            CheckPermit(owner, "stub", permit, rows.Visible, writesOf);
        }
    }

    /// <summary>A grant that its holders could write would never end, and a steward who is not one yet would appoint himself.</summary>
    private void CheckNotion(string owner, string word, NotionRule? notion, Func<Rule, IEnumerable<InputWrite>> writesOf)
    {
        if (notion is null)
        {
            return;
        }

        foreach (var write in writesOf(notion.Rule).Where(write => !IsIn(Audience.Steward, write.Writer)))
        {
            Report(write, $"`{word}`", owner, notion.At, RemedyOf(Audience.Steward, owner));
        }
    }

    private void CheckForbids(string owner, ImmutableArray<Forbid> forbids, Func<Rule, IEnumerable<InputWrite>> writesOf)
    {
        foreach (var forbid in forbids.Where(forbid => forbid.Where is not null))
        {
            foreach (var write in writesOf(forbid.Where ?? Rule.Never).Where(write => !IsIn(forbid.Unless, write.Writer)))
            {
                Report(write, "`forbid`", owner, forbid.At, RemedyOf(forbid.Unless, owner));
            }
        }
    }

    /// <summary>What is required of a field limits everyone; what is required of its owner is a part of the permissions there.</summary>
    private void CheckRequirement(string owner, Requirement requirement, Func<Rule, IEnumerable<InputWrite>> writesOf)
    {
        foreach (var write in requirement.Rules.SelectMany(writesOf))
        {
            Report(write, "`require`", owner, requirement.At, RemedyOf(Audience.Admin, owner));
        }
    }

    private void CheckPermit(string owner, string word, Permit permit, ImmutableArray<Permit> visible, Func<Rule, IEnumerable<InputWrite>> writesOf)
    {
        // A writer is no auditor for writing: what is shown to auditors and above is not shown to him.
        if (permit.Where is null || permit.To >= Audience.Auditor)
        {
            return;
        }

        foreach (var write in ConditionsOf(permit.Where).SelectMany(writesOf).Where(write => !visible.Any(other => ShowsAnyway(other, permit, write.Writer))))
        {
            Report(write, $"`{word}`", owner, permit.At, "Let it be for ADMIN, or show the rows to its writers without a condition.");
        }
    }

    /// <summary>
    /// The parts of a permission that limit a writer. That something else is visible limits none who writes the edge to it
    /// or deletes it: he sees both.
    /// </summary>
    private static IEnumerable<Rule> ConditionsOf(Rule rule) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(ConditionsOf),
        Rule.Or or => or.Terms.SelectMany(ConditionsOf),
        Rule.Through { Notion: Notion.Visible } or Rule.ThroughEnd { Notion: Notion.Visible } => [],
        _ => [rule],
    };

    /// <summary>Whether another permission shows the writer the row under no condition but those `visible through ...` that this one has too.</summary>
    private static bool ShowsAnyway(Permit other, Permit permit, RowNeeds writer) =>
        other != permit && IsIn(other.To, writer) && TermsOf(other.Where).All(term => term is Rule.Through { Notion: Notion.Visible } && TermsOf(permit.Where).Contains(term));

    private static IEnumerable<Rule> TermsOf(Rule? rule) => rule switch
    {
        null => [],
        Rule.And and => and.Terms.SelectMany(TermsOf),
        _ => [rule],
    };

    private static bool IsIn(Audience audience, RowNeeds writer) => audience switch
    {
        Audience.Anonymous or Audience.Registered => true,
        Audience.Granted => writer != RowNeeds.None,
        Audience.Steward => writer.HasFlag(RowNeeds.Steward),
        _ => false,
    };

    private static string RemedyOf(Audience least, string owner) => least is Audience.Granted or Audience.Steward
        ? $"Let it be for {AudienceNames.NameOf(least)} of the same {owner} and for ADMIN."
        : "Let it be for ADMIN.";

    private void Report(InputWrite write, string rule, string owner, Place at, string remedy)
    {
        var place = at.File is null ? $"in line {at.Line}" : $"in line {at.Line} of {at.File}";
        var message = $"Whoever {write.Deed} may talk around the {rule} rule of {owner} {place}, which rests on it and limits them.";
        if (told.Add((write.At, message)))
        {
            faults.Add(write.At, message, remedy);
        }
    }
}
