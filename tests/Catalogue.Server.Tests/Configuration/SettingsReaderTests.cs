using Catalogue.Governance;
using Catalogue.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Server.Tests.Configuration;

public sealed class SettingsReaderTests
{
    private const string ContentRoot = "/srv/catalogue";

    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        Assert.Equivalent(
            new CatalogueSettings { Store = StoreKind.Embedded, EmbeddedPath = "/srv/catalogue/data/catalogue.db", Governance = GovernanceSettings.ForFile("/srv/catalogue/data/governance.db"), Limits = new HttpLimits(), CorsOrigins = [] },
            Read([]),
            strict: true);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = Read(
            ("Catalogue:Store", "embedded"),
            ("Catalogue:Embedded:Path", "/var/lib/catalogue.db"),
            ("Catalogue:Governance:Provider", "postgresql"),
            ("Catalogue:Governance:ConnectionString", "Host=db.example.org;Database=governance"),
            ("Catalogue:Limits:RequestBytes", "2048"),
            ("Catalogue:Limits:ExecutionSeconds", "5"),
            ("Catalogue:Limits:Connections", "7"),
            ("Catalogue:Limits:DrainSeconds", "0"),
            ("Catalogue:Documents:Folder", "documents"),
            ("Catalogue:Documents:RelayMap", "/etc/catalogue/persisted.json"),
            ("Catalogue:Documents:OnlyPersisted", "true"),
            ("Catalogue:Documents:AutomaticBytes", "65536"),
            ("Catalogue:Cors:Origins:0", "https://portal.example.org"),
            ("Catalogue:Cors:Origins:1", "http://localhost:3000"),
            ("Oidc:Authority", "https://id.example.org"),
            ("Oidc:Audience", "catalogue"),
            ("Oidc:TokenType", "JWT"),
            ("Oidc:RolesClaim", "groups"),
            ("Oidc:Scope", "read"),
            ("Oidc:Providers:partner:Authority", "http://localhost:8080/realms/partner"),
            ("Oidc:Providers:partner:Audience", "api"),
            ("Oidc:Providers:partner:OrganisationsClaim", "organisations"),
            ("Oidc:Providers:partner:ProjectsClaim", "projects"),
            ("AzureAd:TenantId", "8F1C4B1E-6D5E-4F0E-9A6B-0C3D2E1F4A5B"),
            ("AzureAd:ClientId", "client"));
        Assert.Equivalent(
            new CatalogueSettings
            {
                Store = StoreKind.Embedded,
                EmbeddedPath = "/var/lib/catalogue.db",
                Governance = GovernanceSettings.Read(GovernanceProvider.PostgreSql, "Host=db.example.org;Database=governance", "/") ?? throw new InvalidOperationException("That is a connection string."),
                Limits = new HttpLimits { RequestBytes = 2048, ExecutionSeconds = 5, Connections = 7, DrainSeconds = 0 },
                Documents = new DocumentSettings
                {
                    Folder = "/srv/catalogue/documents",
                    RelayMap = "/etc/catalogue/persisted.json",
                    OnlyPersisted = true,
                    Automatic = false,
                    AutomaticBytes = 65536,
                },
                CorsOrigins = ["https://portal.example.org", "http://localhost:3000"],
                Entra = new EntraSettings("https://login.microsoftonline.com", "8f1c4b1e-6d5e-4f0e-9a6b-0c3d2e1f4a5b", "client", ["client", "api://client"], new ClaimSettings()),
                Oidc =
                [
                    new OidcSettings("Oidc", "https://id.example.org", "catalogue", AccessTokenType.Jwt, new ClaimSettings { RolesClaim = "groups", Scope = "read" }),
                    new OidcSettings("Oidc:Providers:partner", "http://localhost:8080/realms/partner", "api", AccessTokenType.AtJwt, new ClaimSettings { OrganisationsClaim = "organisations", ProjectsClaim = "projects" }),
                ],
            },
            settings,
            strict: true);
    }

    public static TheoryData<string, string> OtherValues => [.. SettingsReader.Describe().Descriptions.Select(setting => (setting.Key, OtherValue(setting)))];

    [Theory]
    [MemberData(nameof(OtherValues))]
    public void Every_number_and_switch_has_an_effect(string key, string value)
    {
        Assert.Equal(Read([]), Read([]));
        Assert.NotEqual(Read([]), Read((key, value)));
    }

    [Fact]
    public void Suggestions_are_off_where_introspection_is()
    {
        var settings = Read(("Catalogue:Limits:Introspection", "False"), ("Catalogue:Limits:Suggestions", "true"));

        Assert.False(settings.Engine.Validation.Suggestions);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(
            ("Catalogue:Store", "Neo5j"),
            ("Catalogue:Limits:RequestBytes", "many"),
            ("Catalogue:Limits:DrainSeconds", "-1"),
            ("Catalogue:Limits:Introspection", "no"),
            ("Catalogue:Documents:Automatic", "maybe"),
            ("Catalogue:Cors:Origins:0", "portal.example.org/"),
            ("Oidc:Authority", "http://id.example.org"),
            ("Catalogue:Embeded:Path", "x"),
            ("Catalogue:Limits:RequestByte", "1"),
            ("Oidc:Tenant", "x")));
        Assert.Equal(
            [
                "Catalogue:Store is \"Neo5j\"; this version has the store Embedded.",
                "Catalogue:Limits:RequestBytes is \"many\"; it must be a whole number from 1024 to 67108864.",
                "Catalogue:Limits:DrainSeconds is \"-1\"; it must be a whole number from 0 to 3600.",
                "Catalogue:Limits:Introspection is \"no\"; it must be true or false.",
                "Catalogue:Documents:Automatic is \"maybe\"; it must be true or false.",
                "Catalogue:Cors:Origins:0 is \"portal.example.org/\"; an origin is a scheme, a host and a port, such as https://portal.example.org.",
                "Oidc:Authority must be the https address of an OpenID provider (http only on this machine).",
                "Catalogue:Embeded:Path is not a setting of this server. Did you mean \"Catalogue:Embedded:Path\"?",
                "Catalogue:Limits:RequestByte is not a setting of this server. Did you mean \"RequestBytes\"?",
                "Oidc:Tenant is not a setting of this server.",
            ],
            fault.Faults);
    }

    [Fact]
    public void A_provider_without_an_audience_is_refused()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(("Oidc:Authority", "https://id.example.org")));
        Assert.Equal(["Oidc:Audience is missing; without it tokens made for other applications would be accepted."], fault.Faults);
    }

    [Fact]
    public void What_is_ours_is_read_by_what_is_theirs()
    {
        var claims = Read(
            ("Oidc:Authority", "https://id.example.org"),
            ("Oidc:Audience", "catalogue"),
            ("Oidc:Roles:steward", "editor"),
            ("Oidc:Roles:auditor:0", "editor"),
            ("Oidc:Roles:auditor:1", "audit"),
            ("Oidc:Organisations:org-cnam", "/hub/cnam")).Oidc[0].Claims;
        Assert.Equal(["auditor", "steward"], claims.Roles["editor"]);
        Assert.Equal(["auditor"], claims.Roles["audit"]);
        Assert.Equal(2, claims.Roles.Count);
        Assert.Equal(["org-cnam"], claims.Organisations?["/hub/cnam"] ?? []);
        Assert.Null(claims.Projects);
        Assert.Empty(claims.Scopes ?? throw new InvalidOperationException("The issuer's scopes do not count as they are."));
    }

    [Fact]
    public void Scopes_are_a_list_of_names_or_named_one_by_one()
    {
        var claims = Read(
            ("Oidc:Authority", "https://id.example.org"),
            ("Oidc:Audience", "catalogue"),
            ("Oidc:Scopes:0", "read:counts"),
            ("Oidc:Scopes:notes", "Catalogue.Read"),
            ("Oidc:Scopes:read:0", "Catalogue.Read")).Oidc[0].Claims.Scopes;
        Assert.Equal(["read:counts"], claims?["read:counts"] ?? []);
        Assert.Equal(["notes", "read"], claims?["Catalogue.Read"] ?? []);
        Assert.Equal(2, claims?.Count);
    }

    [Fact]
    public void Every_fault_of_an_issuer_is_named()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(
            ("AzureAd:TenantId", "common"),
            ("AzureAd:ClientId", "client"),
            ("AzureAd:ClientSecret", "x"),
            ("Oidc:Authority", "https://id.example.org"),
            ("Oidc:Audience", "catalogue"),
            ("Oidc:TokenType", "id_token"),
            ("Oidc:Scope", "a \"b"),
            ("Oidc:Roles:owner", "editor"),
            ("Oidc:Scopes:read:counts", "Catalogue.Read"),
            ("Oidc:Providers:a:Authority", "https://id.example.org/"),
            ("Oidc:Providers:a:Audience", "catalogue"),
            ("Oidc:Providers:b:Authority", "https://b.example.org"),
            ("Oidc:Providers:c:Autority", "https://c.example.org")));
        Assert.Equal(
            [
                "AzureAd:TenantId must be the tenant's id, a GUID: tokens of one tenant are accepted, never those of all.",
                "Oidc:TokenType is \"id_token\"; it must be at+jwt or JWT.",
                "Oidc:Roles:owner is no role here; the roles are steward, auditor and admin.",
                "Oidc:Scopes:read:counts has a scope with a colon as a key; write such scopes as a list of names.",
                "Oidc:Scope is \"a \"b\"; a scope has neither spaces nor quotation marks nor backslashes.",
                "Oidc:Providers:b:Audience is missing; without it tokens made for other applications would be accepted.",
                "Oidc:Providers:a:Authority is \"https://id.example.org/\", which is configured already; an issuer has one meaning.",
                "AzureAd:ClientSecret is not a setting of this server.",
                "Oidc:Providers:c:Autority is not a setting of this server. Did you mean \"Authority\"?",
            ],
            fault.Faults);
    }

    private static string OtherValue(SettingDescription setting) =>
        setting.Range.Split([" to ", ", "], StringSplitOptions.None).First(value => value != setting.Default);

    private static CatalogueSettings Read(params (string Key, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build(),
        ContentRoot);
}
