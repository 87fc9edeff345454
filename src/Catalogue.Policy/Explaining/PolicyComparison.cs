using System.Collections.Immutable;

namespace Catalogue.Policy.Explaining;

/// <summary>The difference between two policies, as the people feel it whom they are about.</summary>
public static class PolicyComparison
{
    private const string Absent = "absent";
    private const string Bound = "bound";
    private const string Unbound = "not bound";

    /// <summary>Who gains and who loses what, by <see cref="TypicalPrincipal"/> and then in the order of the model. Empty where nobody does.</summary>
    public static ImmutableArray<AccessChange> Compare(AccessPolicy before, AccessPolicy after) =>
        [.. TypicalPrincipal.For(before, after).SelectMany(who => Compare(who.Name, before.Compile(who.Principal), after.Compile(who.Principal)))];

    private static IEnumerable<AccessChange> Compare(string who, CompiledPolicy before, CompiledPolicy after)
    {
        var known = before.Verdicts.ToDictionary(verdict => verdict.Coordinate);
        foreach (var verdict in after.Verdicts)
        {
            known.Remove(verdict.Coordinate, out var old);
            old ??= new CoordinateVerdict(verdict.Coordinate, Standing.Deny, Absent);
            if (old.Text != verdict.Text && !(old.Text == Absent && verdict.Standing == Standing.Deny))
            {
                yield return new AccessChange(who, verdict.Coordinate, EffectOf(old.Standing, verdict.Standing), old.Text, verdict.Text);
            }
        }

        foreach (var gone in known.Values.Where(gone => gone.Standing != Standing.Deny))
        {
            yield return new AccessChange(who, gone.Coordinate, AccessEffect.Loses, gone.Text, Absent);
        }

        foreach (var change in CompareCombinations(who, before, after))
        {
            yield return change;
        }
    }

    private static IEnumerable<AccessChange> CompareCombinations(string who, CompiledPolicy before, CompiledPolicy after)
    {
        var (old, now) = (before.Combinations.Select(Text).ToList(), after.Combinations.Select(Text).ToList());
        return old.Except(now).Select(bound => new AccessChange(who, bound, AccessEffect.Gains, Bound, Unbound))
            .Concat(now.Except(old).Select(bound => new AccessChange(who, bound, AccessEffect.Loses, Unbound, Bound)));
    }

    private static string Text(Combination combination) => combination.ToString();

    private static AccessEffect EffectOf(Standing before, Standing after) => after.CompareTo(before) switch
    {
        > 0 => AccessEffect.Gains,
        < 0 => AccessEffect.Loses,
        _ => AccessEffect.Differs,
    };
}
