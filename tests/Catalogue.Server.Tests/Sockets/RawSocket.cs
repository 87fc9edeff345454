using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>A WebSocket by hand, for what no client would send.</summary>
internal sealed class RawSocket : IDisposable
{
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    private readonly Socket socket;
    private readonly NetworkStream stream;
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private RawSocket(Socket socket)
    {
        this.socket = socket;
        stream = new NetworkStream(socket, ownsSocket: false);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
    }

    /// <summary>Of the last control frame.</summary>
    public byte[] LastPayload { get; private set; } = [];

    /// <summary>Connects and sends the handshake; the answer is its status line and headers.</summary>
    public static async Task<(RawSocket Socket, string Answer)> HandshakeAsync(Uri address, string? headers = null, int? receiveBuffer = null)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } bytes)
        {
            connection.ReceiveBufferSize = bytes;
        }

        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var raw = new RawSocket(connection);
        await raw.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
            $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{headers ?? "Sec-WebSocket-Protocol: graphql-transport-ws\r\n"}\r\n"));
        return (raw, await raw.ReadHeadAsync());
    }

    public static async Task<RawSocket> OpenAsync(TestServer server, int? receiveBuffer = null)
    {
        var (socket, answer) = await HandshakeAsync(server.SocketAddress, receiveBuffer: receiveBuffer);
        Assert.StartsWith("HTTP/1.1 101 Switching Protocols\r\n", answer, StringComparison.Ordinal);
        return socket;
    }

    public static async Task<RawSocket> AcknowledgedAsync(TestServer server, int? receiveBuffer = null)
    {
        var socket = await OpenAsync(server, receiveBuffer);
        await socket.SendTextAsync(TestSocket.Init);
        Assert.Equal(TestSocket.Ack, await socket.ReceiveAsync());
        return socket;
    }

    public ValueTask WriteAsync(byte[] bytes) => stream.WriteAsync(bytes, patience.Token);

    public ValueTask SendTextAsync(string message) => WriteAsync(Frame(Text, Encoding.UTF8.GetBytes(message)));

    /// <summary>One frame. The mask is zero, so that the payload is readable; it is a mask all the same.</summary>
    public static byte[] Frame(byte opcode, byte[] payload, bool isLast = true, bool isMasked = true, ulong? claimedLength = null)
    {
        var first = (byte)(opcode | (isLast ? 0x80 : 0));
        var mask = (byte)(isMasked ? 0x80 : 0);
        var length = claimedLength ?? (ulong)payload.Length;
        byte[] head = length switch
        {
            < 126 => [first, (byte)(mask | (byte)length)],
            <= ushort.MaxValue => [first, (byte)(mask | 126), (byte)(length >> 8), (byte)length],
            _ => [first, (byte)(mask | 127), .. BigEndian(length)],
        };
        return [.. head, .. isMasked ? new byte[4] : [], .. payload];
    }

    /// <summary>The next message; a close is <c>"4400 reason"</c>, a ping <c>"ping"</c>, the end of the connection <c>"gone"</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        var message = new List<byte>();
        try
        {
            while (true)
            {
                var (opcode, isLast, payload) = await ReadFrameAsync();
                switch (opcode)
                {
                    case Close:
                        return payload.Length < 2 ? "closed" : $"{BinaryPrimitives.ReadUInt16BigEndian(payload)} {Encoding.UTF8.GetString(payload.AsSpan(2))}".TrimEnd();
                    case Ping:
                        LastPayload = payload;
                        return "ping";
                    case Pong:
                        return "pong";
                }

                message.AddRange(payload);
                if (isLast)
                {
                    return Encoding.UTF8.GetString([.. message]);
                }
            }
        }
        catch (IOException)
        {
            return "gone";
        }
    }

    public async Task<string[]> ReceiveToEndAsync()
    {
        var messages = new List<string>();
        do
        {
            messages.Add(await ReceiveAsync());
        }
        while (messages[^1] != "gone");

        return [.. messages];
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
        patience.Dispose();
    }

    private async Task<(byte Opcode, bool IsLast, byte[] Payload)> ReadFrameAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2)),
            127 => (int)BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8)),
            var small => small,
        };
        return ((byte)(head[0] & 0xF), (head[0] & 0x80) != 0, await ReadAsync(length));
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, patience.Token);
        return bytes;
    }

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(1))[0]);
        }

        return head.ToString();
    }

    private static byte[] BigEndian(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }
}
