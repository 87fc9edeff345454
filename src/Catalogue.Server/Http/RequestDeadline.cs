namespace Catalogue.Server.Http;

/// <summary>Ends a request when its sender has gone or its time is over.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly CancellationToken aborted;
    private readonly CancellationTokenSource source;

    public RequestDeadline(int seconds, CancellationToken aborted)
    {
        this.aborted = aborted;
        source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        source.CancelAfter(TimeSpan.FromSeconds(seconds));
    }

    public CancellationToken Token => source.Token;

    /// <summary>Whether the time was over while the sender still waited.</summary>
    public bool HasPassed => source.IsCancellationRequested && !aborted.IsCancellationRequested;

    public void Dispose() => source.Dispose();
}
