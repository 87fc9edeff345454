using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Server.Tests.Auth;

/// <summary>Several issuers at once, and claims of the shapes that Keycloak makes.</summary>
public sealed class IssuerTests : IAsyncLifetime
{
    private static readonly TokenAnswer NotAccess = TokenAnswer.Invalid("The token is not an access token");

    private LocalIssuer? hub;
    private LocalIssuer? guests;
    private TestServer? server;

    private LocalIssuer Hub => hub ?? throw new InvalidOperationException("Started before the test.");

    private LocalIssuer Guests => guests ?? throw new InvalidOperationException("Started before the test.");

    private TestServer Server => server ?? throw new InvalidOperationException("Started before the test.");

    public async ValueTask InitializeAsync()
    {
        hub = await LocalIssuer.StartAsync("/realms/hub");
        guests = await LocalIssuer.StartAsync();
        server = await TestServer.StartAsync("Development", new()
        {
            ["Oidc:Authority"] = hub.Issuer,
            ["Oidc:Audience"] = "catalogue",
            ["Oidc:TokenType"] = "JWT",
            ["Oidc:RolesClaim"] = "resource_access.catalogue.api.roles",
            ["Oidc:Roles:admin:0"] = "admin",
            ["Oidc:Roles:auditor:0"] = "admin",
            ["Oidc:Roles:auditor:1"] = "audit",
            ["Oidc:OrganisationsClaim"] = "groups",
            ["Oidc:Organisations:org-cnam"] = "/hub/cnam",
            ["Oidc:ProjectsClaim"] = "https://hub.example.org/projects",
            ["Oidc:Scopes:0"] = "read:counts",
            ["Oidc:Scopes:1"] = "notes",
            ["Oidc:Providers:guests:Authority"] = guests.Issuer,
            ["Oidc:Providers:guests:Scopes:read"] = "Catalogue.Read",
            ["Oidc:Providers:guests:Scopes:notes:0"] = "Catalogue.Read",
            ["Oidc:Providers:guests:Audience"] = "catalogue",
            ["Oidc:Providers:guests:RolesClaim"] = "realm_access.roles",
            ["Oidc:Providers:guests:Roles:steward"] = "editor",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        if (guests is not null)
        {
            await guests.DisposeAsync();
        }
    }

    [Fact]
    public async Task Roles_of_a_client_groups_and_names_with_dots_are_found() => Assert.Equal(
        TokenAnswer.Known("""["auditor","admin"]""", """["org-cnam"]""", """["project-hydro"]"""),
        await AskAsync(Hub.Token(Keycloak("audit", "admin", "steward"))));

    [Fact]
    public async Task A_role_of_one_issuer_is_not_that_of_another()
    {
        Assert.Equal(TokenAnswer.Known("""["steward"]"""), await AskAsync(Guests.Token(Guest("admin", "editor"), "at+jwt")));
        Assert.Equal(TokenAnswer.Known("[]"), await AskAsync(Guests.Token(Guest("admin"), "at+jwt")));
        Assert.Equal(TokenAnswer.Known("""["admin","auditor"]""", """["org-cnam"]""", """["project-hydro"]"""), await AskAsync(Hub.Token(Keycloak("editor", "admin"))));
    }

    [Fact]
    public async Task Scopes_are_those_that_are_named_for_the_issuer()
    {
        Assert.Equal("""["notes","read:counts"]""", await ScopesAsync(Hub, Keycloak("audit"), "scope", "openid notes read:counts Catalogue.Read"));
        Assert.Equal("""["notes"]""", await ScopesAsync(Hub, Keycloak("audit"), "scp", new[] { "notes", "admin" }));
        Assert.Equal("""["notes","read"]""", await ScopesAsync(Guests, Guest("editor"), "scp", "Catalogue.Read notes read:counts"));
        Assert.Equal("[]", await ScopesAsync(Guests, Guest("editor"), "scopes", "Catalogue.Read"));
    }

    [Fact]
    public async Task One_issuer_does_not_speak_in_the_name_of_another()
    {
        var claims = Guest("editor");
        claims["iss"] = Hub.Issuer;
        Assert.Equal(TokenAnswer.Invalid("The signature cannot be verified"), await AskAsync(Guests.Token(claims)));
        claims["iss"] = "catalogue-development";
        Assert.Equal(TokenAnswer.Invalid("The algorithm is not accepted"), await AskAsync(Guests.Token(claims)));
    }

    [Fact]
    public async Task The_servers_own_tokens_are_accepted_beside_them_in_Development() => Assert.Equal(
        TokenAnswer.Known("""["admin"]"""),
        await AskAsync(Server.Tokens.Create("ada", ["admin"], [], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1))));

    [Fact]
    public async Task A_provider_that_does_not_answer_does_not_hinder_another()
    {
        Hub.Answers = false;
        Assert.Equal(503, (await AskAsync(Hub.Token(Keycloak("audit")))).Answer.Status);
        Assert.Equal(TokenAnswer.Known("""["steward"]"""), await AskAsync(Guests.Token(Guest("editor"), "at+jwt")));
    }

    [Theory]
    [InlineData("ID")]
    [InlineData("Refresh")]
    [InlineData("Logout")]
    public async Task What_Keycloak_calls_otherwise_than_Bearer_is_refused(string type)
    {
        var claims = Keycloak("audit");
        claims["typ"] = type;
        Assert.Equal(NotAccess, await AskAsync(Hub.Token(claims)));
    }

    [Fact]
    public async Task A_token_that_nothing_marks_as_an_access_token_is_refused()
    {
        var claims = Keycloak("audit");
        claims.Remove("typ");
        Assert.Equal(NotAccess, await AskAsync(Hub.Token(claims)));
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("at_hash")]
    public async Task The_claims_of_an_ID_token_are_refused_also_beside_a_scope(string claim)
    {
        var claims = Keycloak("audit");
        claims.Remove("typ");
        claims["scope"] = "openid";
        claims[claim] = "x";
        Assert.Equal(NotAccess, await AskAsync(Hub.Token(claims)));
    }

    private Task<TokenAnswer> AskAsync(string token) => TokenAnswer.AskAsync(Server, token);

    private async Task<string> ScopesAsync(LocalIssuer issuer, Dictionary<string, object> claims, string claim, object value)
    {
        claims[claim] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ me { scopes } }"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Token(claims, issuer == Hub ? "JWT" : "at+jwt"));
        using var response = await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return JsonSerializer.Serialize(answer?["data"]?["me"]?["scopes"]?.AsArray().Select(scope => (string?)scope).Order(StringComparer.Ordinal));
    }

    private Dictionary<string, object> Keycloak(params string[] roles) => new(StringComparer.Ordinal)
    {
        ["iss"] = Hub.Issuer,
        ["aud"] = new[] { "account", "catalogue" },
        ["sub"] = "f:1:ada",
        ["typ"] = "Bearer",
        ["azp"] = "portal",
        ["exp"] = InAnHour,
        ["resource_access"] = Object("catalogue.api", Object("roles", roles)),
        ["groups"] = new[] { "/hub/cnam", "/hub/other" },
        ["https://hub.example.org/projects"] = "project-hydro",
    };

    private Dictionary<string, object> Guest(params string[] roles) => new(StringComparer.Ordinal)
    {
        ["iss"] = Guests.Issuer,
        ["aud"] = "catalogue",
        ["sub"] = "ada",
        ["exp"] = InAnHour,
        ["realm_access"] = Object("roles", roles),
        ["organisations"] = new[] { "org-cnam" },
    };

    private static long InAnHour => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600;

    private static Dictionary<string, object> Object(string name, object value) => new(StringComparer.Ordinal) { [name] = value };
}
