using System.Collections.Immutable;
using Catalogue.Server.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>One whose tokens are accepted, and all that is pinned for it: nothing here is taken from a token.</summary>
internal sealed record TrustedIssuer
{
    // What OpenID providers sign with. A symmetric algorithm would make the published key the secret; "none" needs none.
    public static readonly ImmutableArray<string> AsymmetricAlgorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>The name under which the authentication of ASP.NET Core knows it.</summary>
    public required string Scheme { get; init; }

    /// <summary>The values of <c>iss</c> that are this issuer.</summary>
    public required ImmutableArray<string> Issuers { get; init; }

    public required ImmutableArray<string> Audiences { get; init; }

    public required ImmutableArray<string> Algorithms { get; init; }

    public required AccessTokenRule Rule { get; init; }

    public required ClaimSettings Claims { get; init; }

    /// <summary>Null where the key is this server's own.</summary>
    public PublishedKeys? Keys { get; init; }

    /// <summary>Entra's tenant, which a token must name; null for others.</summary>
    public string? Tenant { get; init; }

    /// <summary>The identity of a verified token, unique across issuers; null where it has none.</summary>
    public string? SubjectOf(BearerToken token)
    {
        if (Tenant is null)
        {
            // A subject is unique within its issuer alone (OpenID Connect Core, section 2).
            return token.Claim("sub") is { Length: > 0 } subject ? $"{Issuers[0]}|{subject}" : null;
        }

        // Entra's sub differs from application to application; oid is the person, within the tenant.
        return token.Claim("tid") == Tenant && token.Claim("oid") is { Length: > 0 } person ? $"{Tenant}|{person}" : null;
    }

    public bool HasScope(BearerToken token) => Claims.Scope is not { } needed || Scopes(token).Contains(needed, StringComparer.Ordinal);

    /// <summary>What the token grants its application, in the issuer's words: RFC 8693 has one text, Entra and Okta another claim, Okta a list.</summary>
    public static IEnumerable<string> Scopes(BearerToken token) =>
        new[] { "scope", "scp" }.SelectMany(name => token.Payload.TryGetProperty(name, out var scopes) ? ClaimPath.Texts(scopes) : [])
            .SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
