using System.Net.WebSockets;
using Catalogue.Server.Auth;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>GraphQL over WebSocket: decides about the handshake, then leaves the socket to its <see cref="SocketConnection"/>.</summary>
internal sealed class SocketEndpoint(SocketHost host)
{
    private static readonly TimeSpan RefusalTime = TimeSpan.FromSeconds(5);

    private int open;

    public async Task AnswerAsync(HttpContext context)
    {
        if (!SocketOrigin.IsAllowed(context.Request, host.Settings.CorsOrigins))
        {
            await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "Pages of this origin may not open sockets here; Catalogue:Cors:Origins lists those that may.");
            return;
        }

        try
        {
            var identity = await host.Principals.ReadIdentityAsync(context);
            await CountAsync(context, identity);
        }
        catch (RefusedRequestException refusal)
        {
            await Problem.WriteAsync(context, refusal.Status, refusal.Message);
        }
    }

    private async Task CountAsync(HttpContext context, Identity identity)
    {
        try
        {
            if (Interlocked.Increment(ref open) > host.Limits.Connections)
            {
                await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "As many sockets are open as this server may have. Try again later.");
                return;
            }

            await AcceptAsync(context, identity);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task AcceptAsync(HttpContext context, Identity identity)
    {
        var accept = new WebSocketAcceptContext
        {
            SubProtocol = SubProtocol.Choose(context.WebSockets.WebSocketRequestedProtocols),
            KeepAliveInterval = TimeSpan.FromSeconds(host.Limits.KeepAliveSeconds),
            KeepAliveTimeout = TimeSpan.FromSeconds(host.Limits.PongSeconds),
        };
        using var lifetime = SocketLifetime.TakeOver(context, host.Time);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
        if (socket.SubProtocol != SubProtocol.Name)
        {
            await RefuseAsync(socket, SocketClose.SubProtocolNotAcceptable);
            return;
        }

        using var connection = new SocketConnection(host, lifetime, socket, identity);
        await connection.RunAsync();
    }

    private static async Task RefuseAsync(WebSocket socket, SocketClose close)
    {
        using var patience = new CancellationTokenSource(RefusalTime);
        try
        {
            await socket.CloseAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client did not wait for it.
        }
    }
}
