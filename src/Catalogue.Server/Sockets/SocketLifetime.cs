using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Server.Sockets;

/// <summary>
/// The connection under a socket. The framework aborts it right behind the close frame with which it answers a violation
/// of WebSocket, and an abort overtakes what was sent: so it comes a little later here.
/// </summary>
internal sealed class SocketLifetime : IHttpRequestLifetimeFeature, IDisposable
{
    // For the client to read and to answer a close; what it still says meanwhile is not looked at.
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(5);

    private readonly IHttpRequestLifetimeFeature connection;
    private readonly ITimer farewell;

    private SocketLifetime(string requestId, IHttpRequestLifetimeFeature connection, TimeProvider time)
    {
        (RequestId, this.connection) = (requestId, connection);
        farewell = time.CreateTimer(_ => CutOff(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Of the request that opened the socket; it stands in the log beside what goes wrong.</summary>
    public string RequestId { get; }

    /// <summary>Cancelled when the connection has ended.</summary>
    public CancellationToken Gone => connection.RequestAborted;

    CancellationToken IHttpRequestLifetimeFeature.RequestAborted
    {
        get => connection.RequestAborted;
        set => connection.RequestAborted = value;
    }

    /// <summary>Puts itself in the place of the framework's own.</summary>
    public static SocketLifetime TakeOver(HttpContext context, TimeProvider time)
    {
        var lifetime = new SocketLifetime(context.TraceIdentifier, context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>(), time);
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        return lifetime;
    }

    /// <summary>Ends the connection at once.</summary>
    public void CutOff() => connection.Abort();

    /// <summary>Ends the connection when the client has had the time to read what was sent last, unless it ends before.</summary>
    public void Leave() => farewell.Change(FarewellTime, Timeout.InfiniteTimeSpan);

    /// <summary>As <see cref="Leave"/>, and waits for the end.</summary>
    public async Task LingerAsync()
    {
        Leave();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = Gone.UnsafeRegister(static state => ((TaskCompletionSource?)state)?.TrySetResult(), gone);
        await gone.Task;
    }

    void IHttpRequestLifetimeFeature.Abort() => Leave();

    public void Dispose() => farewell.Dispose();
}
