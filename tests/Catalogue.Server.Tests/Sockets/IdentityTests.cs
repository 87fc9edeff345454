using Microsoft.Extensions.Time.Testing;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>Who a socket speaks for: by the header of its handshake or by its init, as long as the token lives.</summary>
public sealed class IdentityTests(SeededServer seeded)
{
    private const string Query = "{ me { isAuthenticated roles } }";
    private const string Portal = "https://portal.example.org";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task The_header_of_the_handshake_says_who_it_is()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server, options => options.SetRequestHeader("Authorization", $"Bearer {Token("steward")}"));
        await socket.SendAsync(TestSocket.Init, TestSocket.Subscribe("1", Query));
        Assert.Equal(Answers("steward"), await socket.ReceiveAsync(3));
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData("AUTHORIZATION")]
    [InlineData("\\u0061uthorization")]
    public async Task The_payload_of_the_init_says_who_it_is(string name)
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync(Init($"\"{name}\":\"Bearer {Token("auditor")}\",\"other\":{{\"a\":[1]}}"), TestSocket.Subscribe("1", Query));
        Assert.Equal(Answers("auditor"), await socket.ReceiveAsync(3));
    }

    [Fact]
    public async Task The_payload_counts_before_the_header()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server, options => options.SetRequestHeader("Authorization", $"Bearer {Token("steward")}"));
        await socket.SendAsync(Init($"\"authorization\":\"Bearer {Token("auditor")}\""), TestSocket.Subscribe("1", Query));
        Assert.Equal(Answers("auditor"), await socket.ReceiveAsync(3));
    }

    [Theory]
    [InlineData("\"authorization\":\"Bearer a.b.c\"")]
    [InlineData("\"authorization\":\"Bearer\"")]
    [InlineData("\"authorization\":\"\"")]
    [InlineData("\"authorization\":\"Basic YWRhOnNlY3JldA==\"")]
    [InlineData("\"authorization\":1")]
    [InlineData("\"authorization\":{}")]
    [InlineData("\"authorization\":\"\\ud800\"")]
    [InlineData("\"authorization\":\"Bearer a.b.c\",\"Authorization\":\"Bearer a.b.c\"")]
    public async Task What_should_be_a_token_and_is_none_is_closed_with_4403(string payload)
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync(Init(payload), TestSocket.Subscribe("1", Query));
        Assert.Equal(["4403 Forbidden"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_token_that_is_null_is_none()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync(Init("\"authorization\":null"), TestSocket.Subscribe("1", "{ me { isAuthenticated } }"));
        Assert.Equal([TestSocket.Ack, TestSocket.Next("1", """{"data":{"me":{"isAuthenticated":false}}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(3));
    }

    [Fact]
    public async Task A_header_that_is_not_accepted_is_refused_in_the_handshake()
    {
        var (socket, answer) = await RawSocket.HandshakeAsync(seeded.Server.SocketAddress, "Authorization: Bearer a.b.c\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n");
        using (socket)
        {
            Assert.StartsWith("HTTP/1.1 401 Unauthorized\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("\r\nWWW-Authenticate: Bearer error=\"invalid_token\"", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task When_the_token_expires_the_socket_closes_with_4403_also_while_it_is_subscribed()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await TestServer.StartAsync(time: time);
        var token = server.Tokens.Create("ada", ["steward"], [], [], time.GetUtcNow(), Hour);
        using var socket = await TestSocket.AcknowledgedAsync(server, Init($"\"authorization\":\"Bearer {token}\""));
        await socket.SendAsync(TestSocket.Subscribe("s", HubChanges.Subscription));
        var told = await HubChanges.BeginAsync(server, socket, "s");

        time.Advance(Hour);
        await HubChanges.SetAsync(server, "Occitanie");
        Assert.Equal(HubChanges.Next("s", told + 1, "Occitanie"), await socket.ReceiveAsync());

        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(["4403 Token expired"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task A_token_that_outlives_every_timer_does_not_close_the_socket()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await TestServer.StartAsync(time: time);
        var token = server.Tokens.Create("ada", ["steward"], [], [], time.GetUtcNow(), TimeSpan.FromDays(60));
        using var socket = await TestSocket.AcknowledgedAsync(server, Init($"\"authorization\":\"Bearer {token}\""));
        time.Advance(TimeSpan.FromDays(59));
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["4403 Token expired"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task Pages_of_this_host_and_of_configured_origins_may_open_a_socket_and_others_may_not()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Cors:Origins:0"] = Portal });
        Assert.Equal("HTTP/1.1 101 Switching Protocols", await StatusOfOriginAsync(server, $"http://{server.SocketAddress.Authority}"));
        Assert.Equal("HTTP/1.1 101 Switching Protocols", await StatusOfOriginAsync(server, Portal));
        Assert.Equal("HTTP/1.1 403 Forbidden", await StatusOfOriginAsync(server, "https://elsewhere.example.org"));
        Assert.Equal("HTTP/1.1 403 Forbidden", await StatusOfOriginAsync(server, $"{Portal}.example.com"));
        Assert.Equal("HTTP/1.1 403 Forbidden", await StatusOfOriginAsync(server, "null"));
        Assert.Equal("HTTP/1.1 403 Forbidden", await StatusOfOriginAsync(server, $"http://{server.SocketAddress.Host}:1"));
    }

    private static async Task<string> StatusOfOriginAsync(TestServer server, string origin)
    {
        var (socket, answer) = await RawSocket.HandshakeAsync(server.SocketAddress, $"Origin: {origin}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n");
        socket.Dispose();
        return answer[..answer.IndexOf('\r', StringComparison.Ordinal)];
    }

    private static string Init(string payload) => "{\"type\":\"connection_init\",\"payload\":{" + payload + "}}";

    private static string[] Answers(string role) => [TestSocket.Ack, TestSocket.Next("1", "{\"data\":{\"me\":{\"isAuthenticated\":true,\"roles\":[\"" + role + "\"]}}}"), TestSocket.Complete("1")];

    private string Token(string role) => seeded.Server.Tokens.Create("ada", [role], [], [], TimeProvider.System.GetUtcNow(), Hour);
}
