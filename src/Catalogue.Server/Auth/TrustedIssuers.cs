using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Policy;
using Catalogue.Server.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>All whose tokens are accepted.</summary>
internal sealed class TrustedIssuers : IDisposable
{
    private const int MetadataBytes = 1024 * 1024;

    private readonly HttpClient client;
    private readonly FrozenDictionary<string, TrustedIssuer> byName;
    private readonly FrozenDictionary<string, TrustedIssuer> byScheme;

    public TrustedIssuers(CatalogueSettings settings, DevelopmentTokens? development, TimeProvider time, ILogger<TrustedIssuers> logger)
    {
        // Without redirects: metadata lie where the provider is, or are not its own.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = MetadataBytes,
        };
        var issuers = settings.Oidc.Select(oidc => Of(oidc, time, logger)).ToList();
        if (settings.Entra is { } entra)
        {
            issuers.Add(Of(entra, time, logger));
        }

        if (development is not null)
        {
            issuers.Add(OfDevelopment());
        }

        byName = issuers.SelectMany(issuer => issuer.Issuers.Select(name => (name, issuer))).ToFrozenDictionary(pair => pair.name, pair => pair.issuer, StringComparer.Ordinal);
        byScheme = issuers.ToFrozenDictionary(issuer => issuer.Scheme, StringComparer.Ordinal);
    }

    /// <summary>By the value of <c>iss</c>; null where it is nobody's.</summary>
    public TrustedIssuer? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    public TrustedIssuer Of(string scheme) => byScheme[scheme];

    public void Dispose()
    {
        foreach (var issuer in byScheme.Values)
        {
            issuer.Keys?.Dispose();
        }

        client.Dispose();
    }

    private TrustedIssuer Of(OidcSettings oidc, TimeProvider time, ILogger logger)
    {
        // With and without the slash: providers differ, and an address is the same provider either way.
        ImmutableArray<string> names = [oidc.Authority.TrimEnd('/'), $"{oidc.Authority.TrimEnd('/')}/"];
        return new TrustedIssuer
        {
            Scheme = oidc.Section,
            Issuers = names,
            Audiences = [oidc.Audience],
            Algorithms = TrustedIssuer.AsymmetricAlgorithms,
            Rule = oidc.TokenType == AccessTokenType.AtJwt ? AccessTokenRule.AtJwt : AccessTokenRule.Jwt,
            Claims = oidc.Claims,
            Keys = new PublishedKeys(oidc.Authority, name => name is not null && names.Contains(name), client, time, logger),
        };
    }

    private TrustedIssuer Of(EntraSettings entra, TimeProvider time, ILogger logger)
    {
        var current = $"{entra.Instance}/{entra.TenantId}/v2.0";
        return new TrustedIssuer
        {
            Scheme = AuthenticationSchemes.Entra,
            // The version of a token is the API's choice (accessTokenAcceptedVersion); tokens of version 1 come from sts.
            Issuers = [current, $"https://sts.windows.net/{entra.TenantId}/", $"https://sts.chinacloudapi.cn/{entra.TenantId}/"],
            Audiences = entra.Audiences,
            Algorithms = [SecurityAlgorithms.RsaSha256],
            Rule = AccessTokenRule.Entra,
            Claims = entra.Claims,
            Keys = new PublishedKeys(current, name => name == current, client, time, logger),
            Tenant = entra.TenantId,
        };
    }

    private static TrustedIssuer OfDevelopment() => new()
    {
        Scheme = AuthenticationSchemes.Development,
        Issuers = [DevelopmentTokens.Issuer],
        Audiences = [DevelopmentTokens.Audience],
        Algorithms = [SecurityAlgorithms.HmacSha256],
        Rule = AccessTokenRule.Only,
        Claims = new ClaimSettings
        {
            Roles = new[] { Roles.Steward, Roles.Auditor, Roles.Admin }.ToFrozenDictionary(role => role, role => ImmutableArray.Create(role), StringComparer.Ordinal),
            OrganisationsClaim = PrincipalClaims.Organisations,
            ProjectsClaim = PrincipalClaims.Projects,
            Scopes = null,
        },
    };
}
