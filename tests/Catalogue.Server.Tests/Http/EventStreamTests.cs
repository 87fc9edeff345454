using Microsoft.Extensions.Time.Testing;

namespace Catalogue.Server.Tests.Http;

/// <summary>Subscriptions as event streams: their bytes, and how they end.</summary>
public sealed class EventStreamTests
{
    private const string Subscription = """{"query":"subscription { catalogueChanged(types: [HUB]) { sequence id node { ... on Hub { region } } } }"}""";
    private const string Complete = "event: complete\ndata:\n\n";

    [Fact]
    public async Task Each_change_is_an_event_and_the_stream_ends_when_the_server_stops()
    {
        var server = await TestServer.StartAsync();
        await using var stopped = server;
        using var connection = await RawConnection.PostAsync(server.GraphQLAddress, Subscription, "text/event-stream");
        await server.SetAsync("Hub", "hub-central", "region", "Bretagne");
        Assert.Equal(Event(1, "Bretagne"), await connection.ReadChunkAsync());
        await server.SetAsync("Hub", "hub-central", "region", "Normandie");
        Assert.Equal(Event(2, "Normandie"), await connection.ReadChunkAsync());

        var stop = server.StopAsync();
        Assert.Equal(Complete, await connection.ReadToEndAsync());
        await stop;
    }

    [Fact]
    public async Task A_silent_stream_says_that_it_is_there()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Http:KeepAliveSeconds"] = "1" });
        using var connection = await RawConnection.PostAsync(server.GraphQLAddress, Subscription, "text/event-stream");
        Assert.Equal(":\n\n", await connection.ReadChunkAsync());
        Assert.Equal(":\n\n", await connection.ReadChunkAsync());
        await server.SetAsync("Hub", "hub-central", "region", "Bretagne");
        string next;
        do
        {
            next = await connection.ReadChunkAsync();
        }
        while (next == ":\n\n");
        Assert.Equal(Event(1, "Bretagne"), next);
    }

    [Fact]
    public async Task A_subscription_is_not_ended_by_the_time_that_a_request_may_take()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Limits:ExecutionSeconds"] = "1", ["Catalogue:Http:KeepAliveSeconds"] = "1" });
        using var connection = await RawConnection.PostAsync(server.GraphQLAddress, Subscription, "text/event-stream");
        for (var second = 0; second < 3; second++)
        {
            Assert.Equal(":\n\n", await connection.ReadChunkAsync());
        }
    }

    [Fact]
    public async Task A_subscription_ends_with_the_token_of_its_subscriber()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await TestServer.StartAsync(time: time);
        var token = server.Tokens.Create("ada", [], [], [], time.GetUtcNow(), TimeSpan.FromHours(1));
        using var connection = await RawConnection.PostAsync(server.GraphQLAddress, Subscription, "text/event-stream", token);
        time.Advance(TimeSpan.FromHours(2));

        // The clock's leap may also be a silence that the stream breaks.
        Assert.Equal(
            "event: next\ndata: {\"errors\":[{\"message\":\"The token is no longer valid, and the subscription ends with it. Subscribe again with a new one.\",\"extensions\":{\"code\":\"AUTH_NOT_AUTHENTICATED\"}}]}\n\n" + Complete,
            (await connection.ReadToEndAsync()).TrimStart(':', '\n'));
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_is_ended()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Http:SlowReaderSeconds"] = "1" });
        using var connection = await RawConnection.PostAsync(server.GraphQLAddress, Subscription, "text/event-stream");

        // More than what the two sockets and the server's own buffer hold of what is not read.
        for (var change = 0; change < 16; change++)
        {
            await server.SetAsync("Hub", "hub-central", "region", new string((char)('a' + change), 1_000_000));
        }

        // Writing fails when the server has ended the connection, and not before.
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            while (true)
            {
                await connection.WriteAsync("x");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        });
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/graphql-response+json")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json", "application/graphql-response+json")]
    public async Task A_client_that_takes_no_stream_is_told_what_to_accept(string accept, string type)
    {
        await using var server = await TestServer.StartAsync();
        using var request = Post.Json(Subscription, accept);
        Assert.Equal(
            Answer.Refusal(406, "A subscription has many responses: accept text/event-stream, or use a WebSocket.", "HC0063") with { ContentType = $"{type}; charset=utf-8" },
            await server.SendAsync(request));
    }

    [Fact]
    public async Task A_subscription_in_a_batch_is_refused_alone()
    {
        await using var server = await TestServer.StartAsync();
        using var request = Post.Json($$"""[{{Subscription}},{"query":"{ __typename }"}]""");
        Assert.Equal(
            Answer.Of(200, """[{"errors":[{"message":"A subscription cannot be one of a batch. Send it alone.","extensions":{"code":"HC0009"}}],"requestIndex":0},{"data":{"__typename":"Query"},"requestIndex":1}]"""),
            await server.SendAsync(request));
    }

    private static string Event(int sequence, string region) =>
        "event: next\ndata: {\"data\":{\"catalogueChanged\":{\"sequence\":" + sequence + ",\"id\":\"hub-central\",\"node\":{\"region\":\"" + region + "\"}}}}\n\n";
}
