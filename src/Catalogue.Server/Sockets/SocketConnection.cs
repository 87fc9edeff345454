using System.Net.WebSockets;
using Catalogue.Server.Auth;

namespace Catalogue.Server.Sockets;

/// <summary>One socket from its handshake to its end.</summary>
internal sealed class SocketConnection : IDisposable
{
    private readonly SocketHost host;
    private readonly SocketLifetime lifetime;
    private readonly MessageReader reader;
    private readonly SocketWriter writer;
    private readonly SocketOperations operations;
    private readonly SocketConversation conversation;

    public SocketConnection(SocketHost host, SocketLifetime lifetime, WebSocket socket, Identity upgraded)
    {
        (this.host, this.lifetime) = (host, lifetime);
        reader = new MessageReader(socket, host.Limits.MessageBytes);
        writer = new SocketWriter(host, lifetime, socket);
        operations = new SocketOperations(host.Limits);
        conversation = new SocketConversation(host, lifetime.RequestId, upgraded, writer, operations);
    }

    /// <summary>Answers messages until the client or the server closes, or the client has gone; then all operations have ended.</summary>
    public async Task RunAsync()
    {
        await using var drain = host.Stopping.Register(() => _ = DrainAsync());
        try
        {
            await ConverseOrCloseAsync();
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ClientGoneException)
        {
            // The client has gone, or does not keep to WebSocket, which the framework has answered.
            await writer.EndAsync();
            await lifetime.LingerAsync();
        }
        finally
        {
            await writer.EndAsync();
            await operations.WhenIdle();
        }
    }

    public void Dispose()
    {
        conversation.Dispose();
        reader.Dispose();
        writer.Dispose();
    }

    private async Task ConverseOrCloseAsync()
    {
        try
        {
            await ConverseAsync();
            await writer.CloseAsync(SocketClose.Normal);
        }
        catch (SocketClosedException e)
        {
            await CloseAsync(e.Close);
        }
        catch (OperationCanceledException) when (writer.Ended.IsCancellationRequested)
        {
            // Closed by a deadline, in the middle of an answer.
            await reader.SkipAsync(lifetime.Gone);
        }
        catch (Exception fault) when (fault is not (WebSocketException or IOException or OperationCanceledException or ClientGoneException))
        {
            host.Logger.SocketFailed(fault, lifetime.RequestId);
            await CloseAsync(SocketClose.Unexpected);
        }
    }

    /// <summary>Returns when the client has closed.</summary>
    private async Task ConverseAsync()
    {
        while (await reader.ReadAsync(lifetime.Gone) is var length and >= 0)
        {
            if (writer.Ended.IsCancellationRequested)
            {
                continue;
            }

            var message = ClientMessageReader.Read(reader.Buffer, length, conversation.Documents);
            if (message.Request is not null)
            {
                reader.Detach();
            }

            await conversation.HandleAsync(message);
        }
    }

    private async Task CloseAsync(SocketClose close)
    {
        await writer.CloseAsync(close);
        await reader.SkipAsync(lifetime.Gone);
    }

    private async Task DrainAsync()
    {
        await operations.WhenIdle();
        await writer.CloseAsync(SocketClose.GoingAway);
    }
}
