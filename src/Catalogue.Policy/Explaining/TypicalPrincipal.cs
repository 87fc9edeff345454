using System.Collections.Immutable;

namespace Catalogue.Policy.Explaining;

/// <summary>Somebody of each kind that a policy tells apart, to say of a policy who gets what.</summary>
/// <param name="Name">How people call them.</param>
/// <param name="Principal">One of them. Ids do not matter: verdicts follow from the kind alone.</param>
public sealed record TypicalPrincipal(string Name, Principal Principal)
{
    private static readonly Principal Someone = new() { Subject = "someone", IsAuthenticated = true };

    /// <summary>From the one who reads least.</summary>
    public static ImmutableArray<TypicalPrincipal> All { get; } =
    [
        new("anonymous", Principal.Anonymous),
        new("registered", Someone),
        new("project member", Someone with { Projects = ["some-project"] }),
        new("steward", Someone with { Roles = [Roles.Steward], Organisations = ["some-organisation"] }),
        new("auditor", Someone with { Roles = [Roles.Auditor] }),
        new("admin", Someone with { Roles = [Roles.Admin] }),
    ];

    /// <summary>
    /// All, and then those whom the scopes tell apart that policies name: somebody registered with each set that a rule asks
    /// for, and one of each other kind with all of them.
    /// </summary>
    public static ImmutableArray<TypicalPrincipal> For(params IReadOnlyList<AccessPolicy> policies)
    {
        ImmutableArray<string> scopes = [.. policies.SelectMany(policy => policy.Scopes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var sets = policies.SelectMany(policy => policy.ScopeSets).DistinctBy(set => string.Join(' ', set));
        return scopes.IsEmpty
            ? All
            :
            [
                .. All,
                .. sets.Select(set => new TypicalPrincipal($"registered with {string.Join(' ', set)}", Someone with { Scopes = set })),
                .. All.Where(who => who.Principal.IsAuthenticated && who.Principal != Someone).Select(who => new TypicalPrincipal($"{who.Name}, every scope", who.Principal with { Scopes = scopes })),
            ];
    }
}
