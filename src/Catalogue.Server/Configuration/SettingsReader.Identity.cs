using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Policy;

namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private const string ProvidersKey = "Oidc:Providers";

    private static readonly string[] OidcKeys = ["Authority", "Audience", "TokenType", "RolesClaim", "OrganisationsClaim", "ProjectsClaim", "Scope", "Roles", "Organisations", "Projects", "Scopes"];

    private EntraSettings? ReadEntra()
    {
        var instance = ReadText("AzureAd:Instance");
        var tenant = ReadText("AzureAd:TenantId");
        var client = ReadText("AzureAd:ClientId");
        var audience = ReadText("AzureAd:Audience");
        var claims = ReadClaims("AzureAd");
        if (!configuration.GetSection("AzureAd").GetChildren().Any())
        {
            return null;
        }

        if (!Guid.TryParseExact(tenant, "D", out var tenantId))
        {
            return Fault<EntraSettings?>("AzureAd:TenantId", "must be the tenant's id, a GUID: tokens of one tenant are accepted, never those of all.", null);
        }

        if (client is null)
        {
            return Fault<EntraSettings?>("AzureAd:ClientId", "is missing; it is the id under which this API is registered.", null);
        }

        return ReadIssuerAddress("AzureAd:Instance", instance ?? "https://login.microsoftonline.com") is not { } address
            ? null
            : new EntraSettings(address.TrimEnd('/'), tenantId.ToString("D"), client, audience is null ? [client, $"api://{client}"] : [audience], claims);
    }

    private ImmutableArray<OidcSettings> ReadOidc()
    {
        var providers = ImmutableArray.CreateBuilder<OidcSettings>();
        var sections = configuration.GetSection(ProvidersKey).GetChildren().Select(child => child.Path).Prepend("Oidc");
        foreach (var section in sections)
        {
            if (ReadProvider(section) is { } provider)
            {
                providers.Add(provider);
            }
        }

        foreach (var twice in providers.GroupBy(provider => provider.Authority.TrimEnd('/'), StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            Fault($"{twice.Section}:Authority", $"is \"{twice.Authority}\", which is configured already; an issuer has one meaning.", 0);
        }

        return providers.ToImmutable();
    }

    private OidcSettings? ReadProvider(string section)
    {
        var authority = ReadText($"{section}:Authority");
        var audience = ReadText($"{section}:Audience");
        var type = ReadTokenType($"{section}:TokenType");
        var claims = ReadClaims(section);
        if (!OidcKeys.Any(key => configuration.GetSection($"{section}:{key}").Exists()))
        {
            return null;
        }

        if (ReadIssuerAddress($"{section}:Authority", authority) is not { } address)
        {
            return null;
        }

        return audience is null
            ? Fault<OidcSettings?>($"{section}:Audience", "is missing; without it tokens made for other applications would be accepted.", null)
            : new OidcSettings(section, address, audience, type, claims);
    }

    private string? ReadIssuerAddress(string key, string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address) && address.Query.Length == 0 && address.Fragment.Length == 0
            ? text
            : Fault<string?>(key, "must be the https address of an OpenID provider (http only on this machine).", null);

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private AccessTokenType ReadTokenType(string key) => ReadText(key) switch
    {
        null or "at+jwt" => AccessTokenType.AtJwt,
        "JWT" => AccessTokenType.Jwt,
        var text => Fault(key, $"is \"{text}\"; it must be at+jwt or JWT.", AccessTokenType.AtJwt),
    };

    private ClaimSettings ReadClaims(string section)
    {
        var roles = ReadMap($"{section}:Roles");
        foreach (var role in roles.Values.SelectMany(role => role).Where(role => !Roles.IsKnown(role)).Distinct(StringComparer.Ordinal))
        {
            Fault($"{section}:Roles:{role}", $"is no role here; the roles are {Roles.Steward}, {Roles.Auditor} and {Roles.Admin}.", 0);
        }

        var organisations = ReadMap($"{section}:Organisations");
        var projects = ReadMap($"{section}:Projects");
        return new ClaimSettings
        {
            RolesClaim = ReadText($"{section}:RolesClaim") ?? "roles",
            Roles = roles,
            OrganisationsClaim = ReadText($"{section}:OrganisationsClaim"),
            Organisations = organisations.Count > 0 ? organisations : null,
            ProjectsClaim = ReadText($"{section}:ProjectsClaim"),
            Projects = projects.Count > 0 ? projects : null,
            Scopes = ReadScopes($"{section}:Scopes"),
            Scope = ReadScope($"{section}:Scope"),
        };
    }

    // RFC 6749, section 3.3; it is quoted in a challenge.
    private string? ReadScope(string key) => ReadText(key) is { } text && (text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.AsSpan().ContainsAny('"', '\\'))
        ? Fault<string?>(key, $"is \"{text}\"; a scope has neither spaces nor quotation marks nor backslashes.", null)
        : ReadText(key);

    /// <summary>A list of names that are the issuer's and ours alike, or, under each of ours, the issuer's. A colon cannot be in a key, so that names with one are listed.</summary>
    private FrozenDictionary<string, ImmutableArray<string>> ReadScopes(string key)
    {
        var pairs = ReadPairs(key).Select(pair => (pair.Theirs, Ours: IsNumber(pair.Ours) ? pair.Theirs : pair.Ours)).ToList();
        foreach (var part in configuration.GetSection(key).GetChildren().SelectMany(ours => ours.GetChildren()).Where(part => !IsNumber(part.Key)))
        {
            Fault(part.Path, "has a scope with a colon as a key; write such scopes as a list of names.", 0);
        }

        return MapOf(pairs);
    }

    /// <summary>Under each of our names, the issuer's; turned round, because the issuer's are what a token has.</summary>
    private FrozenDictionary<string, ImmutableArray<string>> ReadMap(string key) => MapOf(ReadPairs(key));

    private List<(string Theirs, string Ours)> ReadPairs(string key)
    {
        known.Add(key);
        var pairs = new List<(string Theirs, string Ours)>();
        foreach (var ours in configuration.GetSection(key).GetChildren())
        {
            foreach (var theirs in ours.GetChildren().Prepend(ours).Where(entry => entry.Value is not null))
            {
                known.Add(theirs.Path);
                pairs.Add((theirs.Value ?? "", ours.Key));
            }
        }

        return pairs;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> MapOf(List<(string Theirs, string Ours)> pairs) =>
        pairs.GroupBy(pair => pair.Theirs, pair => pair.Ours, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static bool IsNumber(string key) => key.All(char.IsAsciiDigit);
}
