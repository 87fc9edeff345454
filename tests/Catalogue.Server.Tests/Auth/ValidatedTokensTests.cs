using Catalogue.Policy;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Tests.Auth;

public sealed class ValidatedTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private static readonly TrustedIssuer Issuer = new()
    {
        Scheme = "test",
        Issuers = ["https://id.example.org"],
        Audiences = ["catalogue"],
        Algorithms = TrustedIssuer.AsymmetricAlgorithms,
        Rule = AccessTokenRule.AtJwt,
        Claims = new ClaimSettings(),
    };

    [Fact]
    public void However_many_tokens_there_are_no_more_than_the_capacity_are_kept()
    {
        var tokens = new ValidatedTokens(100);
        for (var i = 0; i < 10_000; i++)
        {
            tokens.Add(TokenHash.Of($"{i}"), Token(Now.AddHours(1)));
            Assert.InRange(tokens.Count, 1, 100);
        }
    }

    [Fact]
    public void A_token_in_use_outlives_those_that_are_not()
    {
        var tokens = new ValidatedTokens(100);
        var used = TokenHash.Of("used");
        tokens.Add(used, Token(Now.AddHours(1)));
        for (var i = 0; i < 10_000; i++)
        {
            tokens.Add(TokenHash.Of($"{i}"), Token(Now.AddHours(1)));
            Assert.NotNull(tokens.Find(used, Now));
        }
    }

    [Fact]
    public void A_token_is_gone_from_the_moment_when_it_expires()
    {
        var tokens = new ValidatedTokens(100);
        var hash = TokenHash.Of("token");
        tokens.Add(hash, Token(Now));
        Assert.NotNull(tokens.Find(hash, Now.AddTicks(-1)));
        Assert.Null(tokens.Find(hash, Now));
        Assert.Equal(0, tokens.Count);
    }

    private static ValidatedToken Token(DateTimeOffset expires) => new(new Identity(Principal.Anonymous, expires), Issuer, null);
}
