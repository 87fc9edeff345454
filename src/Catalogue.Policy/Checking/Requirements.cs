using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

/// <summary>Compares what is required in two places.</summary>
internal static class Requirements
{
    /// <summary>Whether whoever meets the conditions of one meets those of another. Says no where it cannot tell.</summary>
    public static bool Imply(Requirement met, Requirement wanted) => wanted.Rules.All(rule =>
        met.Rules.Contains(rule) || RuleTable.Of(new Rule.And([.. met.Rules, new Rule.Not(rule)])) == Truths.False);

    /// <summary>Whether everyone in an audience who meets one requirement meets another as well.</summary>
    public static bool Imply(Audience audience, Requirement met, Requirement wanted) => wanted.Least <= audience && Imply(met, wanted);
}
