namespace Catalogue.Server.Tests.Sockets;

/// <summary>Operations under way: their ids, their number, and how they end. The engine's gate, held by a test, keeps them under way.</summary>
public sealed class OperationTests(SeededServer seeded)
{
    private const string Query = "{ me { isAuthenticated } }";
    private const string Data = """{"data":{"me":{"isAuthenticated":false}}}""";
    private const string Ping = """{"type":"ping"}""";
    private const string Pong = """{"type":"pong"}""";

    [Fact]
    public async Task A_second_operation_of_an_id_that_is_in_use_is_closed_with_4409()
    {
        await using var server = await BusyAsync();
        using var busy = await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken);
        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync(TestSocket.Subscribe("a", Query), Ping, TestSocket.Subscribe("a", Query));
        Assert.Equal([Pong, "4409 Subscriber for a already exists"], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task The_reason_of_a_close_is_shortened_between_characters_to_what_a_frame_holds()
    {
        await using var server = await BusyAsync();
        using var busy = await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken);
        using var socket = await TestSocket.AcknowledgedAsync(server);
        var id = string.Concat(Enumerable.Repeat("𝄞", 100));
        await socket.SendAsync(TestSocket.Subscribe(id, Query), TestSocket.Subscribe(id, Query));
        Assert.Equal(["4409 Subscriber for " + string.Concat(Enumerable.Repeat("𝄞", 27))], await socket.ReceiveToCloseAsync());
    }

    [Fact]
    public async Task Of_an_operation_that_the_client_completes_nothing_more_is_said_and_its_id_is_free()
    {
        await using var server = await BusyAsync();
        using var socket = await TestSocket.AcknowledgedAsync(server);
        using (await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken))
        {
            await socket.SendAsync(TestSocket.Subscribe("a", Query), TestSocket.Complete("a"), TestSocket.Subscribe("a", "{ me { roles } }"), Ping);
            Assert.Equal(Pong, await socket.ReceiveAsync());
        }

        Assert.Equal([TestSocket.Next("a", """{"data":{"me":{"roles":[]}}}"""), TestSocket.Complete("a")], await socket.ReceiveAsync(2));
        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task Operations_beyond_the_limit_end_with_an_error_each_and_the_socket_goes_on()
    {
        await using var server = await BusyAsync(("Catalogue:Sockets:Operations", "2"));
        using var socket = await TestSocket.AcknowledgedAsync(server);
        using (await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken))
        {
            await socket.SendAsync(TestSocket.Subscribe("a", Query), TestSocket.Subscribe("b", Query), TestSocket.Subscribe("c", Query));
            Assert.Equal(
                TestSocket.Error("c", """[{"message":"2 operations are under way on this socket, the most that it may have. Complete one first.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]"""),
                await socket.ReceiveAsync());
        }

        Assert.Equal(
            [TestSocket.Complete("a"), TestSocket.Next("a", Data), TestSocket.Complete("b"), TestSocket.Next("b", Data)],
            (await socket.ReceiveAsync(4)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_flood_of_operations_is_answered_message_by_message_within_the_limit()
    {
        const int Count = 5000;
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        var sending = Task.Run(
            async () =>
            {
                for (var i = 0; i < Count; i++)
                {
                    await socket.SendAsync(TestSocket.Subscribe($"{i}", Query));
                }
            },
            TestContext.Current.CancellationToken);
        var ended = 0;
        while (ended < Count)
        {
            var message = await socket.ReceiveAsync();
            ended += message.Contains("\"type\":\"next\"", StringComparison.Ordinal) ? 0 : 1;
            Assert.True(message.Contains(Data, StringComparison.Ordinal) || message.Contains("\"type\":\"complete\"", StringComparison.Ordinal) || message.Contains("\"code\":\"TOO_MANY_OPERATIONS\"", StringComparison.Ordinal), message);
        }

        await sending;
        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task A_flood_of_operations_that_are_completed_at_once_ends_with_the_socket_as_it_was()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        for (var i = 0; i < 5000; i++)
        {
            await socket.SendAsync(TestSocket.Subscribe("same", HubChanges.Subscription), TestSocket.Complete("same"));
        }

        await socket.SendAsync(Ping);
        while (await socket.ReceiveAsync() is var message && message != Pong)
        {
            Assert.Contains("\"code\":\"TOO_MANY_OPERATIONS\"", message, StringComparison.Ordinal);
        }

        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task A_subscription_is_told_events_until_the_client_completes_it_and_others_go_on()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:Subscriptions"] = "2" });
        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync(TestSocket.Subscribe("a", HubChanges.Subscription));
        var first = await HubChanges.BeginAsync(server, socket, "a");
        await socket.SendAsync(TestSocket.Complete("a"), TestSocket.Subscribe("b", HubChanges.Subscription));
        var second = await HubChanges.BeginAsync(server, socket, "b");
        await HubChanges.SetAsync(server, "Corse");
        Assert.Equal(HubChanges.Next("b", second + 1, "Corse"), await socket.ReceiveAsync());
        Assert.True(first > 0);
        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task Subscriptions_beyond_the_limit_end_with_an_error_and_queries_do_not_count()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:Subscriptions"] = "1" });
        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync(TestSocket.Subscribe("a", HubChanges.Subscription));
        await HubChanges.BeginAsync(server, socket, "a");
        await socket.SendAsync(TestSocket.Subscribe("b", HubChanges.Subscription));
        Assert.Equal(
            TestSocket.Error("b", """[{"message":"1 subscriptions are under way on this socket, the most that it may have. Complete one first.","extensions":{"code":"TOO_MANY_SUBSCRIPTIONS"}}]"""),
            await socket.ReceiveAsync());
        await socket.SendAsync(TestSocket.Subscribe("b", Query));
        Assert.Equal([TestSocket.Next("b", Data), TestSocket.Complete("b")], await socket.ReceiveAsync(2));
    }

    [Fact]
    public async Task A_server_that_stops_finishes_operations_completes_subscriptions_and_then_closes_with_1001()
    {
        await using var server = await BusyAsync();
        using var idle = await TestSocket.OpenAsync(server);
        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync(TestSocket.Subscribe("s", HubChanges.Subscription));
        await HubChanges.BeginAsync(server, socket, "s");
        Task stopped;
        using (await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken))
        {
            await socket.SendAsync(TestSocket.Subscribe("q", Query), Ping);
            Assert.Equal(Pong, await socket.ReceiveAsync());
            stopped = server.StopAsync();
            Assert.Equal(["1001 The server is stopping"], await idle.ReceiveToCloseAsync());
            Assert.Equal(TestSocket.Complete("s"), await socket.ReceiveAsync());
            await socket.SendAsync(TestSocket.Subscribe("late", Query));
            Assert.Equal(
                TestSocket.Error("late", """[{"message":"The server is stopping. Connect again and send the operation anew.","extensions":{"code":"STOPPING"}}]"""),
                await socket.ReceiveAsync());
        }

        Assert.Equal([TestSocket.Next("q", Data), TestSocket.Complete("q"), "1001 The server is stopping"], await socket.ReceiveToCloseAsync());
        await stopped.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Of_many_sockets_those_beyond_the_limit_are_refused_until_one_has_closed()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:Connections"] = "1" });
        using (var socket = await TestSocket.AcknowledgedAsync(server))
        {
            var (refused, answer) = await RawSocket.HandshakeAsync(server.SocketAddress);
            refused.Dispose();
            Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", answer, StringComparison.Ordinal);
            Assert.Equal(["1000"], await socket.CloseAsync());
        }

        await OpenAgainAsync(server);
    }

    // The server counts a socket until its request has ended, a little after the client has seen it close.
    private static async Task OpenAgainAsync(TestServer server)
    {
        while (true)
        {
            var (socket, answer) = await RawSocket.HandshakeAsync(server.SocketAddress);
            socket.Dispose();
            if (answer.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Task<TestServer> BusyAsync(params (string Key, string Value)[] settings) => TestServer.StartAsync(
        settings: settings.Append(("Catalogue:Limits:ConcurrentOperations", "1")).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2));
}
