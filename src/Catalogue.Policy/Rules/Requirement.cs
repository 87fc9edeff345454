using System.Collections.Immutable;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>
/// What must be met before anything of a coordinate is shown, its mask included: what directives in the SDL and
/// <c>require</c> in the document say.
/// </summary>
/// <param name="Least">The least audience.</param>
/// <param name="Conditions">All of which must be true.</param>
/// <param name="At">Where it is said first.</param>
internal sealed record Requirement(Audience Least, ImmutableArray<Condition> Conditions, Place At)
{
    public static readonly Requirement None = new(Audience.Anonymous, [], default);

    public bool IsNone => Least == Audience.Anonymous && Conditions.IsEmpty;

    public IEnumerable<Rule> Rules => Conditions.Select(condition => condition.Rule);

    /// <summary>The stricter of an audience and the least one here: audiences are nested.</summary>
    public Audience AtLeast(Audience audience) => audience < Least ? Least : audience;

    /// <summary>A permission for those only who meet the requirement.</summary>
    public Permit Narrow(Permit permit) => permit with
    {
        To = AtLeast(permit.To),
        Where = Joined(permit.Where is { } where ? [where, .. Rules] : [.. Rules]),
        At = permit.At == default ? At : permit.At,
    };

    /// <summary>Whether a rule asks for what is required here and for nothing else.</summary>
    public bool States(Rule rule) => rule == Joined([.. Rules]);

    private static Rule? Joined(ImmutableArray<Rule> rules) => rules switch
    {
        [] => null,
        [var only] => only,
        _ => new Rule.And(rules),
    };
}
