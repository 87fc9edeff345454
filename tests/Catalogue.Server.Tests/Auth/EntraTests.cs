namespace Catalogue.Server.Tests.Auth;

public sealed class EntraTests : IAsyncLifetime
{
    private const string Tenant = "8f1c4b1e-6d5e-4f0e-9a6b-0c3d2e1f4a5b";
    private const string Client = "1b2c3d4e-0000-4000-8000-00000000abcd";
    private static readonly TokenAnswer Steward = TokenAnswer.Known("""["steward"]""", """["org-cnam"]""");
    private static readonly TokenAnswer NotAccess = TokenAnswer.Invalid("The token is not an access token");
    private static readonly TokenAnswer LeavesOut = TokenAnswer.Invalid(
        "The token leaves out the groups of its subject, because they are too many: have the provider send roles, or only the groups assigned to this application");

    private LocalIssuer? entra;
    private TestServer? server;

    private LocalIssuer Entra => entra ?? throw new InvalidOperationException("Started before the test.");

    private string Current => $"{Entra.Address}/{Tenant}/v2.0";

    public async ValueTask InitializeAsync()
    {
        entra = await LocalIssuer.StartAsync($"/{Tenant}/v2.0");
        server = await TestServer.StartAsync("Production", new()
        {
            ["AzureAd:Instance"] = entra.Address,
            ["AzureAd:TenantId"] = Tenant,
            ["AzureAd:ClientId"] = Client,
            ["AzureAd:Roles:steward"] = "Metadata.Steward",
            ["AzureAd:OrganisationsClaim"] = "groups",
            ["AzureAd:Organisations:org-cnam"] = "6a0e-group",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (entra is not null)
        {
            await entra.DisposeAsync();
        }
    }

    [Fact]
    public async Task No_metadata_are_fetched_before_the_first_token()
    {
        Assert.Equal(0, Entra.Requests);
        Assert.Equal(Steward, await AskAsync());
        Assert.Equal(2, Entra.Requests);
    }

    [Fact]
    public async Task A_token_of_version_1_is_accepted() => Assert.Equal(
        Steward,
        await AskAsync(("iss", $"https://sts.windows.net/{Tenant}/"), ("ver", "1.0"), ("aud", $"api://{Client}"), ("azp", null), ("appid", "portal")));

    [Fact]
    public async Task An_application_without_scopes_is_accepted_for_its_roles() => Assert.Equal(Steward, await AskAsync(("scp", null)));

    [Fact]
    public async Task Roles_and_groups_that_are_not_mapped_count_for_nothing() =>
        Assert.Equal(TokenAnswer.Known("[]"), await AskAsync(("roles", new[] { "steward", "admin", "metadata.steward" }), ("groups", new[] { "org-cnam" })));

    [Fact]
    public async Task A_groups_overage_is_refused()
    {
        Assert.Equal(LeavesOut, await AskAsync(("groups", null), ("_claim_names", new Dictionary<string, object>(StringComparer.Ordinal) { ["groups"] = "src1" })));
        Assert.Equal(LeavesOut, await AskAsync(("groups", null), ("hasgroups", true)));
        Assert.Equal(LeavesOut, await AskAsync(("groups", null), ("hasgroups", "true")));
    }

    [Theory]
    [InlineData("nonce", "n")]
    [InlineData("at_hash", "h")]
    [InlineData("c_hash", "h")]
    [InlineData("azp", null)]
    public async Task An_ID_token_is_refused(string claim, string? value) => Assert.Equal(NotAccess, await AskAsync((claim, value)));

    [Fact]
    public async Task A_token_with_neither_scopes_nor_roles_is_refused() =>
        Assert.Equal(TokenAnswer.Invalid("The token is not accepted"), await AskAsync(("scp", null), ("roles", null)));

    [Theory]
    [InlineData("https://sts.windows.net/00000000-0000-4000-8000-000000000000/")]
    [InlineData("https://login.microsoftonline.com/8f1c4b1e-6d5e-4f0e-9a6b-0c3d2e1f4a5b/v2.0")]
    public async Task Another_tenant_and_another_cloud_are_not_known(string issuer) =>
        Assert.Equal(TokenAnswer.Invalid("The issuer is not known here"), await AskAsync(("iss", issuer)));

    [Fact]
    public async Task A_token_whose_tenant_is_not_that_of_its_issuer_is_refused() =>
        Assert.Equal(401, (await AskAsync(("tid", "00000000-0000-4000-8000-000000000000"))).Answer.Status);

    [Fact]
    public async Task A_token_for_another_application_is_refused() =>
        Assert.Equal(TokenAnswer.Invalid("The token is for another audience"), await AskAsync(("aud", "00000003-0000-0000-c000-000000000000")));

    [Fact]
    public async Task A_token_that_names_no_person_is_refused() =>
        Assert.Equal(TokenAnswer.Invalid("The token names no subject"), await AskAsync(("oid", null)));

    [Fact]
    public async Task An_expired_token_is_refused() =>
        Assert.Equal(TokenAnswer.Invalid("The token has expired"), await AskAsync(("exp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 60)));

    private Task<TokenAnswer> AskAsync(params (string Claim, object? Value)[] changes)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Current,
            ["aud"] = Client,
            ["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600,
            ["ver"] = "2.0",
            ["tid"] = Tenant,
            ["oid"] = "5f4e3d2c-0000-4000-8000-000000000001",
            ["sub"] = "pairwise",
            ["azp"] = "portal",
            ["scp"] = "access_as_user",
            ["roles"] = new[] { "Metadata.Steward" },
            ["groups"] = new[] { "6a0e-group" },
        };
        foreach (var (claim, value) in changes)
        {
            claims.Remove(claim);
            if (value is not null)
            {
                claims[claim] = value;
            }
        }

        return TokenAnswer.AskAsync(server ?? throw new InvalidOperationException("Started before the test."), Entra.Token(claims));
    }
}
