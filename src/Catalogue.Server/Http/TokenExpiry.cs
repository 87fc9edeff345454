using Catalogue.Server.Auth;

namespace Catalogue.Server.Http;

/// <summary>Ends what is sent to somebody when the token is no longer accepted that it was asked for with.</summary>
internal sealed class TokenExpiry : IDisposable
{
    // Timers take some 49 days at most. Whoever is still there then can ask again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly CancellationTokenSource source;

    public TokenExpiry(Identity sender, TimeProvider time)
    {
        source = sender.Expires is { } end ? new CancellationTokenSource(Rest(end - time.GetUtcNow()), time) : new CancellationTokenSource();

        // The clock may have been set forward while the timer was made.
        if (sender.Expires <= time.GetUtcNow())
        {
            source.Cancel();
        }
    }

    public CancellationToken Token => source.Token;

    public bool HasPassed => source.IsCancellationRequested;

    public void Dispose() => source.Dispose();

    private static TimeSpan Rest(TimeSpan time) => time <= TimeSpan.Zero ? TimeSpan.Zero : time < Longest ? time : Longest;
}
