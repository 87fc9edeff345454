using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Tests.Auth;

public sealed class OpenIdProviderTests : IAsyncLifetime
{
    private const string Header = """{"alg":"RS256","typ":"at+jwt","kid":"a"}""";
    private static readonly TokenAnswer Steward = TokenAnswer.Known("""["steward"]""", """["org-cnam"]""");
    private static readonly TokenAnswer NotVerified = TokenAnswer.Invalid("The signature cannot be verified");
    private static readonly TokenAnswer NotAccess = TokenAnswer.Invalid("The token is not an access token");
    private static readonly TokenAnswer BadAlgorithm = TokenAnswer.Invalid("The algorithm is not accepted");
    private static readonly TokenAnswer Malformed = TokenAnswer.Invalid("The token is malformed");
    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private OpenIdProvider? provider;
    private TestServer? server;

    private OpenIdProvider Provider => provider ?? throw new InvalidOperationException("Started before the test.");

    private TestServer Server => server ?? throw new InvalidOperationException("Started before the test.");

    public async ValueTask InitializeAsync()
    {
        provider = await OpenIdProvider.StartAsync("a", "b");
        server = await TestServer.StartAsync("Production", Settings(provider.Issuer));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (provider is not null)
        {
            await provider.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_token_of_the_provider_is_accepted()
    {
        var token = await Provider.TokenAsync();
        Assert.Equal(Steward, await AskAsync(token));
        Assert.Equal(Steward, await AskAsync(token));
    }

    [Fact]
    public async Task A_token_of_another_provider_is_refused()
    {
        await using var other = await OpenIdProvider.StartAsync("a");
        Assert.Equal(TokenAnswer.Invalid("The issuer is not known here"), await AskAsync(await other.TokenAsync()));
    }

    [Fact]
    public async Task A_token_of_another_provider_that_takes_the_name_of_this_one_is_refused()
    {
        await using var other = await OpenIdProvider.StartAsync("a");
        Assert.Equal(NotVerified, await AskAsync(await other.SignAsync("a", Header, Payload())));
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused() =>
        Assert.Equal(TokenAnswer.Invalid("The token is for another audience"), await AskAsync(await Provider.TokenAsync("another-application")));

    [Fact]
    public async Task An_ID_token_is_refused() => Assert.Equal(NotAccess, await AskAsync(await Provider.IdTokenAsync()));

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        Assert.Equal(BadAlgorithm, await AskAsync($"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{Encode(Payload())}."));
        Assert.Equal(BadAlgorithm, await AskAsync($"{Encode("""{"alg":"None","typ":"at+jwt","kid":"a"}""")}.{Encode(Payload())}."));
        Assert.Equal(NotVerified, await AskAsync($"{Encode(Header)}.{Encode(Payload())}."));
    }

    [Fact]
    public async Task The_public_key_is_not_taken_for_a_secret()
    {
        var published = await Provider.KeyAsync();
        using var rsa = RSA.Create(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(published.N), Exponent = Base64UrlEncoder.DecodeBytes(published.E) });
        var signed = $"{Encode("""{"alg":"HS256","typ":"at+jwt","kid":"a"}""")}.{Encode(Payload())}";
        foreach (var secret in new[] { rsa.ExportSubjectPublicKeyInfo(), rsa.ExportRSAPublicKey(), Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem() + "\n") })
        {
            Assert.Equal(BadAlgorithm, await AskAsync($"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}"));
        }
    }

    public static TheoryData<string, string> Claims => new()
    {
        { $$"""{"exp":{{Now - 60}}}""", "The token has expired" },
        { $$"""{"nbf":{{Now + 3600}},"exp":{{Now + 7200}}}""", "The token is not valid yet" },
        { """{"exp":null}""", "The token does not expire" },
        { """{"iss":null}""", "The issuer is not known here" },
        { """{"iss":"https://id.example.org"}""", "The issuer is not known here" },
        { """{"iss":["https://id.example.org"]}""", "The issuer is not known here" },
        { """{"aud":null}""", "The token is for another audience" },
        { """{"aud":["another-application"]}""", "The token is for another audience" },
        { """{"sub":null}""", "The token names no subject" },
        { """{"sub":""}""", "The token names no subject" },
        { """{"hasgroups":true}""", "The token leaves out the groups of its subject, because they are too many: have the provider send roles, or only the groups assigned to this application" },
        { """{"_claim_names":{"groups":"src1"}}""", "The token leaves out the groups of its subject, because they are too many: have the provider send roles, or only the groups assigned to this application" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_signed_token_is_refused_for_its_claims(string changes, string description) =>
        Assert.Equal(TokenAnswer.Invalid(description), await AskAsync(await Provider.SignAsync("a", Header, Payload(changes))));

    [Theory]
    [InlineData("""{"alg":"RS256","typ":"JWT","kid":"a"}""")]
    [InlineData("""{"alg":"RS256","typ":"dpop+jwt","kid":"a"}""")]
    [InlineData("""{"alg":"RS256","kid":"a"}""")]
    public async Task A_token_of_another_type_is_refused(string header) =>
        Assert.Equal(NotAccess, await AskAsync(await Provider.SignAsync("a", header, Payload())));

    [Theory]
    [InlineData("""{"alg":"RS256","typ":"at+jwt","kid":"nobody"}""")]
    [InlineData("""{"alg":"RS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"RS512","typ":"at+jwt","kid":"a"}""")]
    [InlineData("""{"alg":"PS256","typ":"at+jwt","kid":"a"}""")]
    [InlineData("""{"alg":"ES256","typ":"at+jwt","kid":"a"}""")]
    public async Task A_key_that_is_not_named_or_that_signs_otherwise_is_refused(string header) =>
        Assert.Equal(NotVerified, await AskAsync(await Provider.SignAsync("a", header, Payload())));

    [Fact]
    public async Task A_key_that_is_not_published_is_refused() =>
        Assert.Equal(NotVerified, await AskAsync(await Provider.SignAsync("b", """{"alg":"RS256","typ":"at+jwt","kid":"b"}""", Payload())));

    [Fact]
    public async Task A_token_does_not_say_where_its_key_is()
    {
        await using var attacker = await LocalIssuer.StartAsync();
        using var rsa = RSA.Create(2048);
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)));
        foreach (var (kid, header) in from kid in new[] { "a", "attacker" }
                 from header in new[]
                 {
                     $"\"jku\":\"{attacker.Address}/keys\"",
                     $"\"x5u\":\"{attacker.Address}/keys\"",
                     $$"""
                     "jwk":{"kty":"RSA","kid":"{{kid}}","n":"{{key.N}}","e":"{{key.E}}"}
                     """,
                 }
                 select (kid, header))
        {
            var signed = $"{Encode($$"""{"alg":"RS256","typ":"at+jwt","kid":"{{kid}}",{{header}}}""")}.{Encode(Payload())}";
            var signature = rsa.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            Assert.Equal(NotVerified, await AskAsync($"{signed}.{Base64UrlEncoder.Encode(signature)}"));
        }

        Assert.Equal(0, attacker.Requests);
    }

    [Fact]
    public async Task A_claim_that_stands_twice_is_refused()
    {
        var payload = Payload();
        Assert.Equal(Malformed, await AskAsync(await Provider.SignAsync("a", Header, $"{payload[..^1]},\"sub\":\"root\"}}")));
        Assert.Equal(Malformed, await AskAsync(await Provider.SignAsync("a", """{"alg":"none","alg":"RS256","typ":"at+jwt","kid":"a"}""", payload)));
        Assert.Equal(Malformed, await AskAsync(await Provider.SignAsync("a", Header, $"{payload[..^1]},\"more\":{{\"a\":1,\"a\":2}}}}")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("e30.W10.e30")]
    [InlineData("e30.bnVsbA.e30")]
    [InlineData("/+/.e30.e30")]
    public async Task Garbage_is_refused(string token) => Assert.Equal(Malformed, await AskAsync(token));

    [Fact]
    public async Task A_token_of_the_last_second_of_the_calendar_is_accepted() =>
        Assert.Equal(Steward, await AskAsync(await Provider.SignAsync("a", Header, Payload("""{"exp":253402300799}"""))));

    [Fact]
    public async Task A_very_large_token_is_refused_and_a_large_one_is_accepted()
    {
        Assert.Equal(
            TokenAnswer.Invalid("The token is too long"),
            await AskAsync(await Provider.SignAsync("a", Header, Payload($$"""{"more":"{{new string('x', 16 * 1024)}}"}"""))));
        Assert.Equal(Steward, await AskAsync(await Provider.SignAsync("a", Header, Payload($$"""{"more":"{{new string('x', 10_000)}}"}"""))));
    }

    [Theory]
    [InlineData("Basic YWRhOnNlY3JldA==")]
    [InlineData("Bearer")]
    [InlineData("DPoP a.b.c")]
    public async Task Another_scheme_is_asked_for_a_bearer_token(string authorization) =>
        Assert.Equal(TokenAnswer.Invalid("") with { Challenge = "Bearer realm=\"catalogue\"" }, await TokenAnswer.OfHeaderAsync(Server, authorization));

    [Fact]
    public async Task A_token_without_the_scope_that_is_asked_for_is_told_which()
    {
        var settings = Settings(Provider.Issuer);
        settings["Oidc:Scope"] = "catalogue.write";
        await using var strict = await TestServer.StartAsync("Production", settings);
        Assert.Equal(
            new TokenAnswer(
                Answer.Refusal(403, "The token does not have the scope that this server asks for.", "AUTH_NOT_AUTHORIZED"),
                "Bearer error=\"insufficient_scope\", error_description=\"The token lacks a scope\", scope=\"catalogue.write\""),
            await TokenAnswer.AskAsync(strict, await Provider.TokenAsync()));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(strict, await Provider.SignAsync("a", Header, Payload("""{"scope":"openid catalogue.write"}"""))));
    }

    internal static Dictionary<string, string?> Settings(string issuer) => new()
    {
        ["Oidc:Authority"] = issuer,
        ["Oidc:Audience"] = "catalogue",
        ["Oidc:RolesClaim"] = "realm_access.roles",
        ["Oidc:Roles:steward"] = "metadata-steward",
        ["Oidc:OrganisationsClaim"] = "hub",
    };

    private Task<TokenAnswer> AskAsync(string token) => TokenAnswer.AskAsync(Server, token);

    /// <summary>What the provider would say, with some claims changed, or left out where they are null.</summary>
    private string Payload(string changes = "{}")
    {
        var claims = System.Text.Json.Nodes.JsonNode.Parse($$"""
            {"iss":"{{Provider.Issuer}}","aud":"catalogue","sub":"ada","exp":{{Now + 600}},"client_id":"steward-portal","realm_access":{"roles":["metadata-steward","admin"]},"hub":["org-cnam"]}
            """)?.AsObject() ?? [];
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(changes)?.AsObject() ?? [])
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value.DeepClone();
            }
        }

        return claims.ToJsonString();
    }

    private static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));
}
