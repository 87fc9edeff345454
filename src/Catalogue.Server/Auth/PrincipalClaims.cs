using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Policy;

namespace Catalogue.Server.Auth;

/// <summary>From a verified token's claims to the principal that the policy knows.</summary>
internal static class PrincipalClaims
{
    public const string Subject = "sub";
    public const string Roles = "roles";
    public const string Organisations = "organisations";
    public const string Projects = "projects";
    public const string Scope = "scope";

    /// <summary>
    /// Whether the issuer left claims out because they are too many, and says where to ask for them. Such a token does not
    /// tell what its sender may do, and to take what it leaves out as nothing would be a guess.
    /// </summary>
    public static bool LeavesOut(BearerToken token) => token.Has("_claim_names") || token.Has("hasgroups");

    /// <returns>Null where the token names no subject.</returns>
    public static Principal? Read(BearerToken token, TrustedIssuer issuer)
    {
        if (issuer.SubjectOf(token) is not { } subject)
        {
            return null;
        }

        var claims = issuer.Claims;
        return new Principal
        {
            Subject = subject,
            IsAuthenticated = true,
            Roles = Mapped(token.Payload, claims.RolesClaim, claims.Roles),
            Organisations = Mapped(token.Payload, claims.OrganisationsClaim, claims.Organisations),
            Projects = Mapped(token.Payload, claims.ProjectsClaim, claims.Projects),
            Scopes = Mapped(TrustedIssuer.Scopes(token), claims.Scopes),
        };
    }

    private static ImmutableArray<string> Mapped(JsonElement claims, string? path, FrozenDictionary<string, ImmutableArray<string>>? meanings) =>
        path is null ? [] : Mapped(ClaimPath.Values(claims, path), meanings);

    private static ImmutableArray<string> Mapped(IEnumerable<string> values, FrozenDictionary<string, ImmutableArray<string>>? meanings) =>
        meanings is null ? [.. values] : [.. values.SelectMany(value => meanings.GetValueOrDefault(value, [])).Distinct(StringComparer.Ordinal)];
}
