using System.Buffers;
using System.Net.WebSockets;

namespace Catalogue.Server.Sockets;

/// <summary>Puts the client's messages together from their frames, each in one pooled array, within the limit.</summary>
internal sealed class MessageReader(WebSocket socket, int limit) : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] buffer = [];

    /// <summary>The array of the last message; the next read overwrites it, unless it was <see cref="Detach">detached</see>.</summary>
    public byte[] Buffer => buffer;

    /// <summary>The length of the next message, or -1 where the client has closed.</summary>
    /// <exception cref="SocketClosedException">1009, or 4400 for a message of bytes.</exception>
    /// <exception cref="WebSocketException">The client has gone, or does not keep to WebSocket.</exception>
    public async ValueTask<int> ReadAsync(CancellationToken cancellationToken)
    {
        ForgetLargeBuffer();
        var length = 0;
        while (true)
        {
            MakeRoom(length);
            // The framework reads until what it is given is full: hence not all of a larger array.
            var room = Math.Min(buffer.Length, limit + 1) - length;
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length, room), cancellationToken);
            length += frame.Count;
            if (frame.MessageType == WebSocketMessageType.Close)
            {
                return -1;
            }

            if (frame.MessageType != WebSocketMessageType.Text)
            {
                throw SocketClosedException.Invalid("Messages are text, and this one is binary");
            }

            if (length > limit)
            {
                throw new SocketClosedException(SocketClose.TooLarge(limit));
            }

            if (frame.EndOfMessage)
            {
                return length;
            }
        }
    }

    /// <summary>Reads on until the client has closed, and forgets what it says.</summary>
    public async ValueTask SkipAsync(CancellationToken cancellationToken)
    {
        MakeRoom(0);
        while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    /// <summary>Leaves the array of the last message to whoever has read it.</summary>
    public void Detach() => buffer = [];

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    // A socket is silent for most of its life.
    private void ForgetLargeBuffer()
    {
        if (buffer.Length > FirstBytes)
        {
            Dispose();
        }
    }

    /// <summary>Doubles the array when it is full, to at most one byte more than the limit, which is how an excess is seen.</summary>
    private void MakeRoom(int length)
    {
        if (length < buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Clamp(buffer.Length * 2, Math.Min(FirstBytes, limit + 1), limit + 1));
        buffer.AsSpan(0, length).CopyTo(larger);
        Dispose();
        buffer = larger;
    }
}
