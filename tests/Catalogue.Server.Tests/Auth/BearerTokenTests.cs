using System.Net.Http.Headers;
using System.Text;
using Catalogue.Server.Auth;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Tests.Auth;

public sealed class BearerTokenTests(SeededServer seeded)
{
    private static readonly Answer Refused = Answer.Refusal(401, "The token was not accepted. Send a valid one, or none.", "AUTH_NOT_AUTHENTICATED");

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Without_a_token_the_sender_is_anonymous()
    {
        Assert.Equal(Answer.Of(200, """{"data":{"me":{"isAuthenticated":false,"roles":[],"organisations":[],"projects":[]}}}"""), await AskAsync(null));
    }

    [Fact]
    public async Task A_development_token_says_who_the_sender_is()
    {
        var token = seeded.Server.Tokens.Create("ada", ["steward"], ["org-cnam", "org-atih"], ["project-hydro"], Now, TimeSpan.FromHours(1));
        Assert.Equal(
            Answer.Of(200, """{"data":{"me":{"isAuthenticated":true,"roles":["steward"],"organisations":["org-cnam","org-atih"],"projects":["project-hydro"]}}}"""),
            await AskAsync($"Bearer {token}"));
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var token = seeded.Server.Tokens.Create("ada", [], [], [], Now - TimeSpan.FromHours(2), TimeSpan.FromHours(1));
        Assert.Equal(Refused, await AskAsync($"Bearer {token}"));
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        using var folder = new TemporaryFolder();
        var token = DevelopmentTokens.Open(folder.Path).Create("ada", ["admin"], [], [], Now, TimeSpan.FromHours(1));
        Assert.Equal(Refused, await AskAsync($"Bearer {token}"));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.HmacSha512)]
    [InlineData(SecurityAlgorithms.HmacSha384)]
    public async Task A_token_signed_with_another_algorithm_is_refused(string algorithm)
    {
        // HMAC itself pads keys with zeros, so this longer key signs as the server's own does: what refuses it is the pinned algorithm.
        byte[] key = [.. seeded.Server.DevelopmentKey, .. new byte[32]];
        Assert.Equal(Refused, await AskAsync($"Bearer {Sign(key, algorithm, DevelopmentTokens.Issuer, DevelopmentTokens.Audience)}"));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = seeded.Server.Tokens.Create("ada", ["admin"], [], [], Now, TimeSpan.FromHours(1)).Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        Assert.Equal(Refused, await AskAsync($"Bearer {none}.{parts[1]}."));
    }

    [Theory]
    [InlineData("someone-else", DevelopmentTokens.Audience)]
    [InlineData(DevelopmentTokens.Issuer, "another-application")]
    public async Task A_token_of_another_issuer_or_for_another_audience_is_refused(string issuer, string audience)
    {
        Assert.Equal(Refused, await AskAsync($"Bearer {Sign(seeded.Server.DevelopmentKey, SecurityAlgorithms.HmacSha256, issuer, audience)}"));
    }

    [Fact]
    public async Task A_token_with_the_right_claims_made_elsewhere_with_the_right_key_is_accepted()
    {
        var answer = await AskAsync($"Bearer {Sign(seeded.Server.DevelopmentKey, SecurityAlgorithms.HmacSha256, DevelopmentTokens.Issuer, DevelopmentTokens.Audience)}");
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Basic YWRhOnNlY3JldA==")]
    [InlineData("Bearer a.b.c")]
    public async Task What_is_no_token_is_refused_and_not_taken_for_anonymous(string authorization)
    {
        Assert.Equal(Refused, await AskAsync(authorization));
    }

    [Fact]
    public async Task A_refusal_challenges()
    {
        using var request = Question("Bearer a.b.c");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["Bearer error=\"invalid_token\", error_description=\"The token is malformed\""], response.Headers.WwwAuthenticate.Select(challenge => challenge.ToString()));
    }

    [Fact]
    public async Task Outside_development_development_tokens_are_refused()
    {
        await using var server = await TestServer.StartAsync("Production");
        var token = server.Tokens.Create("ada", ["admin"], [], [], Now, TimeSpan.FromHours(1));
        using var request = Question($"Bearer {token}");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Refused, await Answer.OfAsync(response));
        Assert.Equal(
            ["Bearer error=\"invalid_token\", error_description=\"The issuer is not known here\""],
            response.Headers.WwwAuthenticate.Select(challenge => challenge.ToString()));
    }

    private static string Sign(byte[] key, string algorithm, string issuer, string audience) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Expires = Now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "ada" },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), algorithm),
        });

    private Task<Answer> AskAsync(string? authorization) => seeded.Server.SendAsync(Question(authorization));

    private static HttpRequestMessage Question(string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ me { isAuthenticated roles organisations projects } }"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }
}
