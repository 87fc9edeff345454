using System.Collections.Immutable;
using System.Security.Claims;
using Catalogue.Policy;

namespace Catalogue.Server.Auth;

/// <summary>From a validated token's claims to the principal that the policy knows.</summary>
internal static class PrincipalClaims
{
    public const string Subject = "sub";
    public const string Issuer = "iss";
    public const string Roles = "roles";
    public const string Organisations = "organisations";
    public const string Projects = "projects";

    /// <returns>Null where the token names no subject.</returns>
    public static Principal? Read(ClaimsPrincipal claims)
    {
        if (claims.FindFirst(Subject)?.Value is not { Length: > 0 } subject)
        {
            return null;
        }

        return new Principal
        {
            // A subject is unique within its issuer alone (OpenID Connect Core, section 2).
            Subject = $"{claims.FindFirst(Issuer)?.Value}|{subject}",
            IsAuthenticated = true,
            Roles = ValuesOf(claims, (claims.Identity as ClaimsIdentity)?.RoleClaimType ?? Roles),
            Organisations = ValuesOf(claims, Organisations),
            Projects = ValuesOf(claims, Projects),
        };
    }

    private static ImmutableArray<string> ValuesOf(ClaimsPrincipal claims, string type) =>
        [.. claims.FindAll(type).Select(claim => claim.Value)];
}
