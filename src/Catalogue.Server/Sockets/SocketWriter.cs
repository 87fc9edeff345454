using System.Buffers;
using System.Net.WebSockets;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Sockets;

/// <summary>
/// The sending side of a socket: messages go one after the other, whole. Senders wait for their turn and until the bytes
/// are taken; a client that takes none for too long is cut off, because nothing that could be said would reach it.
/// </summary>
internal sealed partial class SocketWriter : IDisposable
{
    // A frame is what must be taken within the time of a slow reader.
    private const int FrameBytes = 16 * 1024;

    private static readonly ReadOnlyMemory<byte> End = new[] { (byte)'}' };

    private readonly SocketHost host;
    private readonly SocketLifetime lifetime;
    private readonly WebSocket socket;
    private readonly TimeSpan patience;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ITimer watch;

    /// <param name="host">What all sockets share.</param>
    /// <param name="lifetime">The connection.</param>
    /// <param name="socket">Written to by nobody else.</param>
    public SocketWriter(SocketHost host, SocketLifetime lifetime, WebSocket socket)
    {
        (this.host, this.lifetime, this.socket) = (host, lifetime, socket);
        patience = TimeSpan.FromSeconds(host.Limits.SlowReaderSeconds);
        Queue = new OutgoingQueue(host.Limits.QueuedBytes);
        watch = host.Time.CreateTimer(_ => CutOffSlowReader(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Counts what waits to be sent.</summary>
    public OutgoingQueue Queue { get; }

    /// <summary>Sends a whole message.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the message had its turn; nothing of it was sent.</exception>
    /// <exception cref="ClientGoneException">It cannot be sent.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var waiting = Queue.Enter(message.Length);
        await turn.WaitAsync(cancellationToken);
        try
        {
            await SendFrameAsync(message, isLast: true);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Sends a message that is a head, a payload and a closing brace, in frames.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the message had its turn; nothing of it was sent.</exception>
    /// <exception cref="ClientGoneException">It cannot be sent.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> head, ResponseBuffer payload, CancellationToken cancellationToken)
    {
        using var waiting = Queue.Enter(head.Length + payload.Position);
        await turn.WaitAsync(cancellationToken);
        try
        {
            await SendFramesAsync(head, payload);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        watch.Dispose();
        turn.Dispose();
        ended.Dispose();
    }

    private async ValueTask SendFramesAsync(ReadOnlyMemory<byte> head, ResponseBuffer payload)
    {
        var frame = ArrayPool<byte>.Shared.Rent(FrameBytes);
        try
        {
            var used = await FillAsync(frame, 0, head);
            for (var i = 0; i < payload.SegmentCount; i++)
            {
                used = await FillAsync(frame, used, payload.Segment(i));
            }

            used = await FillAsync(frame, used, End);
            await SendFrameAsync(frame.AsMemory(0, used), isLast: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
        }
    }

    /// <summary>Copies the bytes to the frame, and sends it whenever it is full and more is to come.</summary>
    private async ValueTask<int> FillAsync(byte[] frame, int used, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (used == frame.Length)
            {
                await SendFrameAsync(frame, isLast: false);
                used = 0;
            }

            var count = Math.Min(bytes.Length, frame.Length - used);
            bytes[..count].CopyTo(frame.AsMemory(used));
            used += count;
            bytes = bytes[count..];
        }

        return used;
    }

    // A message that is begun has to be ended, whoever loses interest: hence no token.
    private ValueTask SendFrameAsync(ReadOnlyMemory<byte> frame, bool isLast) =>
        WatchAsync(socket.SendAsync(frame, WebSocketMessageType.Text, isLast, CancellationToken.None));

    private async ValueTask WatchAsync(ValueTask sending)
    {
        try
        {
            if (!sending.IsCompleted)
            {
                watch.Change(patience, Timeout.InfiniteTimeSpan);
            }

            await sending;
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            throw new ClientGoneException(e);
        }
        finally
        {
            watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void CutOffSlowReader()
    {
        host.Logger.ReaderTooSlow(lifetime.RequestId, host.Limits.SlowReaderSeconds);
        lifetime.CutOff();
    }
}
