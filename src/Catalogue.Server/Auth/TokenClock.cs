namespace Catalogue.Server.Auth;

/// <summary>How exact the clocks of this server and of whoever makes tokens are taken to be.</summary>
internal static class TokenClock
{
    /// <summary>A token is accepted so long before and after its time.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
}
