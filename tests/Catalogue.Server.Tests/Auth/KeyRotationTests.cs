using Microsoft.Extensions.Time.Testing;

namespace Catalogue.Server.Tests.Auth;

public sealed class KeyRotationTests
{
    private static readonly TokenAnswer Steward = TokenAnswer.Known("""["steward"]""", """["org-cnam"]""");
    private static readonly TokenAnswer NotVerified = TokenAnswer.Invalid("The signature cannot be verified");
    private static readonly TokenAnswer Unavailable = new(
        Answer.Refusal(503, "The token cannot be checked now, because its provider does not answer. Try again later.", "AUTH_ISSUER_UNAVAILABLE"),
        null);

    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_new_key_is_accepted_at_once_and_a_removed_one_no_longer_than_ten_minutes()
    {
        await using var provider = await OpenIdProvider.StartAsync("a", "b");
        await using var server = await TestServer.StartAsync("Production", OpenIdProviderTests.Settings(provider.Issuer), time: time);
        var old = await provider.TokenAsync();
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, old));

        await provider.PublishAsync("b", "a");
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, await provider.TokenAsync()));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, old));

        await provider.PublishAsync("b");
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, old));
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(NotVerified, await TokenAnswer.AskAsync(server, old));
        Assert.Equal(NotVerified, await TokenAnswer.AskAsync(server, old));
    }

    [Fact]
    public async Task A_token_is_refused_from_the_moment_when_it_expires_though_it_was_accepted_before()
    {
        await using var provider = await OpenIdProvider.StartAsync("a");
        await using var server = await TestServer.StartAsync("Production", OpenIdProviderTests.Settings(provider.Issuer), time: time);
        var token = await provider.TokenAsync();
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, token));
        time.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, token));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(TokenAnswer.Invalid("The token has expired"), await TokenAnswer.AskAsync(server, token));
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_make_the_server_ask_the_provider_again_and_again()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var other = await LocalIssuer.StartAsync();
        await using var server = await TestServer.StartAsync("Production", OpenIdProviderTests.Settings(issuer.Issuer), time: time);
        Assert.Equal(0, issuer.Requests);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(NotVerified, await TokenAnswer.AskAsync(server, other.Token(Claims(issuer, $"{i}"), "at+jwt", $"made-up-{i}")));
        }

        Assert.Equal(2, issuer.Requests);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(NotVerified, await TokenAnswer.AskAsync(server, other.Token(Claims(issuer, "ada"), "at+jwt", "made-up")));
        Assert.Equal(4, issuer.Requests);
    }

    [Fact]
    public async Task While_the_provider_does_not_answer_known_keys_are_used_for_an_hour()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var server = await TestServer.StartAsync("Production", OpenIdProviderTests.Settings(issuer.Issuer), time: time);
        issuer.Answers = false;
        Assert.Equal(Unavailable, await TokenAnswer.AskAsync(server, Token("before")));
        issuer.Answers = true;
        Assert.Equal(Unavailable, await TokenAnswer.AskAsync(server, Token("before")));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, Token("before")));
        issuer.Answers = false;
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(Steward, await TokenAnswer.AskAsync(server, Token("during")));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Unavailable, await TokenAnswer.AskAsync(server, Token("after")));

        string Token(string subject) => issuer.Token(Claims(issuer, subject), "at+jwt");
    }

    [Fact]
    public async Task Metadata_that_name_another_issuer_are_not_used()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        await using var server = await TestServer.StartAsync("Production", OpenIdProviderTests.Settings(issuer.Issuer), time: time);
        var token = issuer.Token(Claims(issuer, "ada"), "at+jwt");
        issuer.IssuerInMetadata = "https://id.example.org";
        Assert.Equal(Unavailable, await TokenAnswer.AskAsync(server, token));
    }

    private static Dictionary<string, object> Claims(LocalIssuer issuer, string subject) => new(StringComparer.Ordinal)
    {
        ["iss"] = issuer.Issuer,
        ["aud"] = "catalogue",
        ["sub"] = subject,
        ["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 7200,
        ["realm_access"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["roles"] = new[] { "metadata-steward" } },
        ["hub"] = new[] { "org-cnam" },
    };
}
