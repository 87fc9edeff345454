using System.Collections.Immutable;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// All of a principal that compilation looks at: principals of one shape share one compiled policy. <paramref name="Scopes"/>
/// has a bit for each scope that the policy names.
/// </summary>
internal readonly record struct PrincipalShape(bool IsRegistered, bool IsSteward, bool IsAuditor, bool IsAdmin, bool HasOrganisations, bool HasProjects, ushort Scopes = 0)
{
    /// <summary>How many shapes there are without scopes.</summary>
    public const int Count = 64;

    /// <summary>Without authentication nothing else counts.</summary>
    public static PrincipalShape Of(Principal principal, ImmutableArray<string> named) => principal.IsAuthenticated
        ? new PrincipalShape(
            IsRegistered: true,
            principal.HasRole(Roles.Steward),
            principal.HasRole(Roles.Auditor),
            principal.HasRole(Roles.Admin),
            !principal.Organisations.IsDefaultOrEmpty,
            !principal.Projects.IsDefaultOrEmpty,
            ScopesOf(principal, named))
        : default;

    /// <summary>From 0 to <see cref="Count"/> - 1, different for different shapes that have the same scopes.</summary>
    public int Index =>
        Bit(IsRegistered, 0) | Bit(IsSteward, 1) | Bit(IsAuditor, 2) | Bit(IsAdmin, 3) | Bit(HasOrganisations, 4) | Bit(HasProjects, 5);

    /// <summary>Whether the principal is in the audience, or above it, in every row.</summary>
    public bool IsIn(Audience audience) => audience switch
    {
        Audience.Anonymous => true,
        Audience.Registered => IsRegistered,
        Audience.Admin => IsAdmin,
        _ => IsAuditor || IsAdmin,
    };

    public bool HasRole(string role) => role switch
    {
        Roles.Steward => IsSteward,
        Roles.Auditor => IsAuditor,
        Roles.Admin => IsAdmin,
        _ => false,
    };

    /// <param name="scope">The place of the scope among those that the policy names.</param>
    public bool HasScope(int scope) => (Scopes & (1 << scope)) != 0;

    private static ushort ScopesOf(Principal principal, ImmutableArray<string> named)
    {
        var found = 0;
        for (var scope = 0; scope < named.Length; scope++)
        {
            found |= Bit(principal.HasScope(named[scope]), scope);
        }

        return (ushort)found;
    }

    private static int Bit(bool flag, int position) => flag ? 1 << position : 0;
}
