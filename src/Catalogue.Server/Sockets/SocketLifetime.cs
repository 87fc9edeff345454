using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Server.Sockets;

/// <summary>
/// The connection under a socket. The framework aborts it right behind the close frame with which it answers a violation
/// of WebSocket, and an abort overtakes what was sent: so it no longer may, and <see cref="CutOff"/> is called when it is time.
/// </summary>
internal sealed class SocketLifetime : IHttpRequestLifetimeFeature
{
    private readonly IHttpRequestLifetimeFeature connection;

    private SocketLifetime(HttpContext context, IHttpRequestLifetimeFeature connection) =>
        (RequestId, this.connection) = (context.TraceIdentifier, connection);

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
    public static SocketLifetime TakeOver(HttpContext context)
    {
        var lifetime = new SocketLifetime(context, context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        return lifetime;
    }

    /// <summary>Ends the connection at once.</summary>
    public void CutOff() => connection.Abort();

    void IHttpRequestLifetimeFeature.Abort()
    {
    }
}
