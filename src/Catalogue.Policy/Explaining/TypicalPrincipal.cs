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
}
