using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>The sub-protocol as it is meant to be used.</summary>
public sealed class ConversationTests(SeededServer seeded)
{
    private const string Dataset = """query Dataset($id: ID!) { dataset(id: $id) { id } }""";

    [Fact]
    public async Task A_query_is_answered_by_next_and_complete()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", "{ dataset(id: \"snds-dcir\") { id } }"));
        Assert.Equal([TestSocket.Next("1", """{"data":{"dataset":{"id":"snds-dcir"}}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task Variables_and_the_operations_name_are_taken_from_the_payload_whatever_the_order_of_entries()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync("""
            {"other":[1],"payload":{"extensions":{"a":{}},"variables":{"id":"snds-dcir"},"operationName":"B","query":"query A { me { isAuthenticated } } query B($id: ID!) { d: dataset(id: $id) { id } }"},"type":"subscribe","id":"\u00e9\""}
            """);
        Assert.Equal(
            ["""{"id":"\u00E9\u0022","type":"next","payload":{"data":{"d":{"id":"snds-dcir"}}}}""", """{"id":"\u00E9\u0022","type":"complete"}"""],
            await socket.ReceiveAsync(2));
    }

    [Theory]
    [InlineData("{ dataset(id: \"snds-dcir\") { nothing } }")]
    [InlineData("{ dataset(id: ")]
    [InlineData(Dataset)]
    [InlineData("{ datasets(order: [{recordCount: ASC}]) { nodes { id } } }")]
    public async Task A_request_that_is_not_executed_ends_with_the_errors_that_http_answers_and_no_complete(string query)
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", query));
        var errors = JsonNode.Parse(await AnswerOfHttpAsync(query))?["errors"]?.AsArray();
        var error = JsonNode.Parse(await socket.ReceiveAsync());
        Assert.NotEmpty(errors ?? []);
        Assert.Equal(new JsonObject { ["id"] = "1", ["type"] = "error", ["payload"] = errors?.DeepClone() }.ToJsonString(), error?.ToJsonString());
        Assert.Equal(["1000"], await socket.CloseAsync());
    }

    [Fact]
    public async Task Data_with_errors_beside_it_is_a_next()
    {
        const string Query = "{ dataset(id: \"snds-dcir\") { id stewardNotes } }";
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", Query));
        var answer = await AnswerOfHttpAsync(Query);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", answer, StringComparison.Ordinal);
        Assert.Equal([TestSocket.Next("1", answer), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
    }

    [Fact]
    public async Task Operations_share_a_socket_and_each_has_its_own_answer()
    {
        const int Count = 50;
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        for (var i = 0; i < Count; i++)
        {
            await socket.SendAsync(TestSocket.Subscribe($"op-{i}", Dataset.Replace("dataset(", $"d{i}: dataset(", StringComparison.Ordinal), """{"id":"snds-dcir"}"""));
        }

        var messages = await socket.ReceiveAsync(2 * Count);
        for (var i = 0; i < Count; i++)
        {
            var mine = messages.Where(message => message.StartsWith($$"""{"id":"op-{{i}}",""", StringComparison.Ordinal));
            Assert.Equal([TestSocket.Next($"op-{i}", "{\"data\":{\"d" + i + "\":{\"id\":\"snds-dcir\"}}}"), TestSocket.Complete($"op-{i}")], mine);
        }
    }

    [Fact]
    public async Task An_id_is_free_again_when_its_operation_has_ended()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        for (var i = 0; i < 3; i++)
        {
            await socket.SendAsync(TestSocket.Subscribe("again", "{ me { isAuthenticated } }"));
            Assert.Equal([TestSocket.Next("again", """{"data":{"me":{"isAuthenticated":false}}}"""), TestSocket.Complete("again")], await socket.ReceiveAsync(2));
        }
    }

    [Fact]
    public async Task Pings_are_answered_with_their_payload_also_before_the_init_and_pongs_are_taken_unasked()
    {
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        await socket.SendAsync("""{"type":"ping"}""", """{"type":"ping","payload":null}""", """{"type":"pong"}""", """{"type":"pong","payload":{"a":1}}""");
        await socket.SendAsync("""{"payload" : {"at": [1, {"é": "\n"}]}, "type":"ping"}""", TestSocket.Init, """{"type":"ping","payload":{}}""");
        Assert.Equal(
            ["""{"type":"pong"}""", """{"type":"pong"}""", """{"type":"pong","payload":{"at": [1, {"é": "\n"}]}}""", TestSocket.Ack, """{"type":"pong","payload":{}}"""],
            await socket.ReceiveAsync(5));
    }

    [Fact]
    public async Task To_complete_what_has_ended_or_never_was_is_no_fault()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Complete("never"), TestSocket.Subscribe("1", "{ me { isAuthenticated } }"));
        Assert.Equal([TestSocket.Next("1", """{"data":{"me":{"isAuthenticated":false}}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
        await socket.SendAsync(TestSocket.Complete("1"), """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_may_come_in_many_frames()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        var bytes = Encoding.UTF8.GetBytes(TestSocket.Subscribe("é", "{ me { isAuthenticated } }"));
        for (var i = 0; i < bytes.Length; i++)
        {
            await socket.SendFrameAsync([bytes[i]], WebSocketMessageType.Text, i == bytes.Length - 1);
        }

        Assert.Equal(
            ["""{"id":"\u00E9","type":"next","payload":{"data":{"me":{"isAuthenticated":false}}}}""", """{"id":"\u00E9","type":"complete"}"""],
            await socket.ReceiveAsync(2));
    }

    private async Task<string> AnswerOfHttpAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        return (await seeded.Server.SendAsync(request)).Body;
    }
}
