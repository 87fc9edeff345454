using System.Net.WebSockets;

namespace Catalogue.Server.Sockets;

internal sealed partial class SocketWriter
{
    private readonly CancellationTokenSource ended = new();
    private readonly Lock gate = new();
    private Task? closing;

    /// <summary>Cancelled when nothing but the close will be sent any more.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>
    /// Ends all operations, then closes the socket; a message that is being sent is ended first. The first reason counts,
    /// further calls wait for the same close. Never fails: a client that has gone needs no close.
    /// </summary>
    public Task CloseAsync(SocketClose close)
    {
        lock (gate)
        {
            return closing ??= SendCloseAsync(close);
        }
    }

    /// <summary>Ends all operations without a word, where the client has gone, and waits for a close under way.</summary>
    public async Task EndAsync()
    {
        await ended.CancelAsync();
        lifetime.Leave();
        Task under;
        lock (gate)
        {
            under = closing ??= Task.CompletedTask;
        }

        await under;
    }

    private async Task SendCloseAsync(SocketClose close)
    {
        await ended.CancelAsync();
        lifetime.Leave();
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            await WatchAsync(new ValueTask(socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, CancellationToken.None)));
            host.Logger.SocketClosed(lifetime.RequestId, close.Code);
        }
        catch (ClientGoneException)
        {
            // It needs no close.
        }
        finally
        {
            turn.Release();
        }
    }
}
