using System.Collections.Concurrent;

namespace Catalogue.Server.Http;

/// <summary>Ends a request when its sender has gone or its time is over. Sources are used again, so that a request makes no timer.</summary>
internal readonly struct RequestDeadline : IDisposable
{
    private const int MostKept = 256;

    private static readonly ConcurrentQueue<CancellationTokenSource> Kept = [];

    private readonly CancellationToken aborted;
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration registration;

    public RequestDeadline(TimeSpan time, CancellationToken aborted)
    {
        this.aborted = aborted;
        source = Kept.TryDequeue(out var kept) ? kept : new CancellationTokenSource();
        source.CancelAfter(time);
        registration = aborted.UnsafeRegister(static state => ((CancellationTokenSource?)state)?.Cancel(), source);
    }

    public CancellationToken Token => source.Token;

    /// <summary>Whether the time was over while the sender still waited.</summary>
    public bool HasPassed => source.IsCancellationRequested && !aborted.IsCancellationRequested;

    public void Dispose()
    {
        // Waits for a cancellation that is under way, after which the source cannot be used again.
        registration.Dispose();
        if (Kept.Count < MostKept && source.TryReset())
        {
            Kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
