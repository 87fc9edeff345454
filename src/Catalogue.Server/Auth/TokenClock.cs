using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>How exact the clocks of this server and of whoever makes tokens are taken to be.</summary>
internal static class TokenClock
{
    /// <summary>A token is accepted so long before and after its time.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>When a token is no longer accepted.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset expires) => expires < DateTimeOffset.MaxValue - Skew ? expires + Skew : DateTimeOffset.MaxValue;

    /// <summary>Checks a token's time by the server's clock.</summary>
    public static LifetimeValidator By(TimeProvider time) => (notBefore, expires, _, _) =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires is not { } end)
        {
            throw new SecurityTokenNoExpirationException("The token does not say when it expires.");
        }

        if (now >= EndOf(end))
        {
            throw new SecurityTokenExpiredException("The token has expired.");
        }

        return notBefore is not { } start || now + Skew >= start ? true : throw new SecurityTokenNotYetValidException("The token is not valid yet.");
    };
}
