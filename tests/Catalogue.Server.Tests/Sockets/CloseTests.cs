using System.Net.WebSockets;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>Every reason for which the sub-protocol has a socket closed, with all that is said before.</summary>
public sealed class CloseTests(SeededServer seeded)
{
    private const string Query = "{ me { isAuthenticated } }";

    [Fact]
    public async Task A_client_that_does_not_initialise_in_time_is_closed_with_4408()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:InitSeconds"] = "1" });
        using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal(["""{"type":"pong"}""", "4408 Connection initialisation timeout"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_second_init_is_closed_with_4429()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Init, TestSocket.Init);
        Assert.Equal([TestSocket.Ack, "4429 Too many initialisation requests"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_subscribe_before_the_init_is_closed_with_4401()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", Query), TestSocket.Init);
        Assert.Equal(["4401 Unauthorized"], await socket.ReceiveToCloseAsync());
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql")]
    public async Task A_client_that_offers_other_sub_protocols_only_is_told_by_4406(string protocol)
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server, protocol: protocol);
        Assert.Equal(["4406 Subprotocol not acceptable; this server speaks graphql-transport-ws"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_client_that_offers_no_sub_protocol_is_told_by_4406()
    {
        var (socket, answer) = await RawSocket.HandshakeAsync(seeded.Server.SocketAddress, headers: "");
        using (socket)
        {
            Assert.DoesNotContain("Sec-WebSocket-Protocol", answer, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("4406 Subprotocol not acceptable; this server speaks graphql-transport-ws", await socket.ReceiveAsync());
        }
    }

    [Fact]
    public async Task Of_several_sub_protocols_ours_is_chosen()
    {
        var (socket, answer) = await RawSocket.HandshakeAsync(seeded.Server.SocketAddress, "Sec-WebSocket-Protocol: graphql-ws, graphql-transport-ws\r\n");
        using (socket)
        {
            Assert.Contains("\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "The message is not valid JSON at line 1, byte 1")]
    [InlineData("{", "The message is not valid JSON at line 1, byte 2")]
    [InlineData("[]", "A message is one JSON object")]
    [InlineData("\"connection_init\"", "A message is one JSON object")]
    [InlineData("{}", "The message has no \"type\"")]
    [InlineData("""{"type":1}""", "\"type\" must be a string")]
    [InlineData("""{"type":"ping"} {"type":"ping"}""", "The message is not valid JSON at line 1, byte 17")]
    [InlineData("""{"type":"connection_terminate"}""", "\"type\" must be connection_init, ping, pong, subscribe or complete")]
    [InlineData("""{"type":"connection_ack"}""", "\"type\" must be connection_init, ping, pong, subscribe or complete")]
    [InlineData("""{"id":"1","type":"next","payload":{}}""", "\"type\" must be connection_init, ping, pong, subscribe or complete")]
    [InlineData("""{"type":"ping","payload":[]}""", "\"payload\" must be a JSON object or null.")]
    [InlineData("""{"type":"pong","payload":1}""", "\"payload\" must be a JSON object or null.")]
    [InlineData("""{"type":"complete"}""", "\"id\" must be a string of 1 to 256 characters")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{ x }"}}""", "\"id\" must be a string of 1 to 256 characters")]
    [InlineData("""{"id":1,"type":"subscribe","payload":{"query":"{ x }"}}""", "\"id\" must be a string of 1 to 256 characters")]
    [InlineData("""{"id":"\ud800","type":"subscribe","payload":{"query":"{ x }"}}""", "\"id\" holds an escape that is half of a surrogate pair")]
    [InlineData("""{"id":"1","type":"subscribe"}""", "The \"payload\" of a subscribe must be a JSON object")]
    [InlineData("""{"id":"1","type":"subscribe","payload":null}""", "The \"payload\" of a subscribe must be a JSON object")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{}}""", "The request has no \"query\".")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":1}}""", "\"query\" must be a string, and be given once.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"\ud800"}}""", "\"query\" holds an escape that is half of a surrogate pair.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ x }","operationName":1}}""", "\"operationName\" must be a string or null.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ x }","variables":"a"}}""", null)]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ x }","variables":[{}]}}""", "\"variables\" must be a JSON object or null; lists of them are served by HTTP")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ x }","extensions":[]}}""", "\"extensions\" must be a JSON object or null.")]
    public async Task A_message_that_is_none_is_closed_with_4400_and_the_reason(string message, string? reason)
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(message);
        Assert.Equal([$"4400 {reason ?? "\"variables\" must be a JSON object or null."}"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_message_that_is_nested_too_deeply_is_closed_with_4400()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync($$"""{"type":"ping","payload":{"a":{{new string('[', 20_000)}}""");
        Assert.Equal(["4400 The message is not valid JSON at line 1, byte 94"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_binary_message_is_closed_with_4400()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendFrameAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary, isLast: true);
        Assert.Equal(["4400 Messages are text, and this one is binary"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task An_id_that_is_too_long_is_closed_with_4400()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe(new string('i', 257), Query));
        Assert.Equal(["4400 \"id\" must be a string of 1 to 256 characters"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_closed_with_1009_and_one_that_just_fits_is_not()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:MessageBytes"] = "2048" });
        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync("""{"type":"ping"}""".PadRight(2048));
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"ping"}""".PadRight(2049));
        Assert.Equal(["1009 A message has more than 2048 bytes, the most that this server takes"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_message_that_grows_too_large_frame_by_frame_is_closed_with_1009()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:MessageBytes"] = "2048" });
        using var socket = await TestSocket.AcknowledgedAsync(server);
        for (var i = 0; i < 2049; i++)
        {
            await socket.SendFrameAsync([(byte)' '], WebSocketMessageType.Text, isLast: false);
        }

        Assert.Equal(["1009 A message has more than 2048 bytes, the most that this server takes"], await socket.ReceiveToCloseAsync());
    }
}
