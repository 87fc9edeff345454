using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>The framework's WebSocket client, with messages as text and a close as its code and reason.</summary>
internal sealed class TestSocket : IDisposable
{
    public const string Init = """{"type":"connection_init"}""";
    public const string Ack = """{"type":"connection_ack"}""";

    private readonly ClientWebSocket socket;

    // What does not come fails the test instead of holding it up.
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private TestSocket(ClientWebSocket socket)
    {
        this.socket = socket;
        patience.CancelAfter(TimeSpan.FromSeconds(60));
    }

    public static async Task<TestSocket> OpenAsync(TestServer server, Action<ClientWebSocketOptions>? configure = null, string protocol = "graphql-transport-ws")
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(server.SocketAddress, TestContext.Current.CancellationToken);
        return new TestSocket(socket);
    }

    /// <summary>Opened, initialised and acknowledged.</summary>
    public static async Task<TestSocket> AcknowledgedAsync(TestServer server, string init = Init)
    {
        var socket = await OpenAsync(server);
        await socket.SendAsync(init);
        Assert.Equal(Ack, await socket.ReceiveAsync());
        return socket;
    }

    public static string Subscribe(string id, string query, string? variables = null) =>
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":{{{JsonSerializer.Serialize(query)}}}{{{(variables is null ? "" : ",\"variables\":" + variables)}}}}}""";

    public static string Next(string id, string payload) => $$"""{"id":"{{id}}","type":"next","payload":{{payload}}}""";

    public static string Error(string id, string errors) => $$"""{"id":"{{id}}","type":"error","payload":{{errors}}}""";

    public static string Complete(string id) => $$"""{"id":"{{id}}","type":"complete"}""";

    public async Task SendAsync(params string[] messages)
    {
        foreach (var message in messages)
        {
            await SendFrameAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, isLast: true);
        }
    }

    public Task SendFrameAsync(byte[] bytes, WebSocketMessageType type, bool isLast) =>
        socket.SendAsync(bytes, type, isLast, patience.Token);

    /// <summary>The next message, or the close as <c>"4400 reason"</c>, which is answered.</summary>
    public async Task<string> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var frame = await socket.ReceiveAsync(message.GetMemory(64 * 1024), patience.Token);
            if (frame.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                return $"{(int?)socket.CloseStatus} {socket.CloseStatusDescription}".TrimEnd();
            }

            message.Advance(frame.Count);
            if (frame.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.WrittenSpan);
            }
        }
    }

    public async Task<string[]> ReceiveAsync(int count)
    {
        var messages = new string[count];
        for (var i = 0; i < count; i++)
        {
            messages[i] = await ReceiveAsync();
        }

        return messages;
    }

    /// <summary>All messages to the server's close, which is the last one.</summary>
    public async Task<string[]> ReceiveToCloseAsync()
    {
        var messages = new List<string>();
        do
        {
            messages.Add(await ReceiveAsync());
        }
        while (socket.CloseStatus is null);

        return [.. messages];
    }

    /// <summary>Closes from this side and returns the server's answer, after whatever it had yet to say.</summary>
    public async Task<string[]> CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "Bye", patience.Token);
        var messages = new List<string>();
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer.AsMemory(), patience.Token) is { MessageType: not WebSocketMessageType.Close } frame)
        {
            messages.Add(Encoding.UTF8.GetString(buffer, 0, frame.Count));
        }

        return [.. messages, $"{(int?)socket.CloseStatus} {socket.CloseStatusDescription}".TrimEnd()];
    }

    public void Dispose()
    {
        socket.Dispose();
        patience.Dispose();
    }
}
