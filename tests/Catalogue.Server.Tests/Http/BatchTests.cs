using System.Text.Json;

namespace Catalogue.Server.Tests.Http;

public sealed class BatchTests(SeededServer seeded)
{
    private const string ById = """query ById($id: ID!) { dataset(id: $id) { id } }""";
    private const string TooMany = "The batch has more than 10 operations, the most that this server takes at once. Send it in parts.";

    [Fact]
    public async Task A_list_of_requests_is_answered_by_a_list_in_the_same_order()
    {
        Assert.Equal(
            Answer.Of(200, """[{"data":{"dataset":{"id":"snds-dcir"}},"requestIndex":0},{"data":{"__typename":"Query"},"requestIndex":1}]"""),
            await SendAsync($$$"""[{"query":"{{{ById}}}","variables":{"id":"snds-dcir"}},{"query":"{ __typename }"}]"""));
    }

    [Fact]
    public async Task A_list_of_variables_is_answered_once_for_each()
    {
        Assert.Equal(
            Answer.OfLegacy(200, """[{"data":{"dataset":{"id":"snds-dcir"}},"variableIndex":0},{"data":{"dataset":null},"variableIndex":1}]"""),
            await SendAsync($$$"""{"query":"{{{ById}}}","variables":[{"id":"snds-dcir"},{"id":"absent"}]}""", "application/json"));
    }

    [Fact]
    public async Task Both_kinds_of_batch_go_together()
    {
        Assert.Equal(
            Answer.Of(200, """[{"data":{"dataset":{"id":"snds-dcir"}},"requestIndex":0,"variableIndex":0},{"data":{"__typename":"Query"},"requestIndex":1}]"""),
            await SendAsync($$$"""[{"variables":[{"id":"snds-dcir"}],"query":"{{{ById}}}"},{"query":"{ __typename }"}]"""));
    }

    [Fact]
    public async Task Each_entry_fails_alone()
    {
        Assert.Equal(
            Answer.Of(200, """
                [{"errors":[{"message":"The request has no \"query\".","extensions":{"code":"HC0013"}}],"requestIndex":0},
                {"errors":[{"message":"\"variables\" must be a JSON object or null.","extensions":{"code":"HC0009"}}],"requestIndex":1},
                {"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"HC0014"}}],"requestIndex":2},
                {"errors":[{"message":"Variable \"$id\" has invalid value: Expected a value of non-null type \"ID!\" to be provided.","locations":[{"line":1,"column":12}]}],"requestIndex":3,"variableIndex":0},
                {"data":{"__typename":"Query"},"requestIndex":4}]
                """.ReplaceLineEndings("")),
            await SendAsync($$$"""[{"x":{"query":1}},{"query":"{ __typename }","variables":1,"extensions":{}},{"query":"{"},{"query":"{{{ById}}}","variables":[{}]},{"query":"{ \u005f_typename }"}]"""));
    }

    [Theory]
    [InlineData("[]", "The batch has no entries.")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", "The batch has no entries.")]
    [InlineData("""[{"query":"{ __typename }"},"x"]""", """Each entry of a batch must be a JSON object with \"query\".""")]
    [InlineData("""{"query":"{ __typename }","variables":[{},1]}""", """\"variables\" must be a JSON object or null, or a list of JSON objects to execute the operation with each.""")]
    public async Task What_is_no_batch_is_refused_whole(string body, string message)
    {
        Assert.Equal(Answer.Refusal(400, message, "HC0009"), await SendAsync(body));
    }

    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(11, 0, false)]
    [InlineData(100_000, 0, false)]
    [InlineData(1, 10, true)]
    [InlineData(1, 11, false)]
    [InlineData(2, 5, true)]
    [InlineData(2, 6, false)]
    [InlineData(1, 200_000, false)]
    public async Task A_batch_has_at_most_ten_operations(int requests, int sets, bool isTaken)
    {
        var variables = sets == 0 ? "" : $",\"variables\":[{string.Join(',', Enumerable.Repeat("{}", sets))}]";
        var query = requests > 1000 ? "{}" : $$$"""{"query":"{ __typename }"{{{variables}}} }""";
        var answer = await SendAsync($"[{string.Join(',', Enumerable.Repeat(query, requests))}]");
        if (isTaken)
        {
            using var results = JsonDocument.Parse(answer.Body);
            Assert.Equal((200, requests * Math.Max(sets, 1)), (answer.Status, results.RootElement.GetArrayLength()));
        }
        else
        {
            Assert.Equal(Answer.Refusal(400, TooMany, "HC0009"), answer);
        }
    }

    [Fact]
    public async Task The_most_operations_of_a_batch_can_be_set()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Http:BatchSize"] = "1" });
        using var request = Post.Json("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""");
        Assert.Equal(Answer.Refusal(400, TooMany.Replace("10", "1", StringComparison.Ordinal), "HC0009"), await server.SendAsync(request));
    }

    [Fact]
    public async Task A_client_can_have_a_batch_in_lines()
    {
        Assert.Equal(
            new Answer(200, "application/jsonl; charset=utf-8", "{\"data\":{\"__typename\":\"Query\"},\"requestIndex\":0}\n{\"data\":{\"__typename\":\"Query\"},\"requestIndex\":1}\n"),
            await SendAsync("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""", "application/jsonl, application/json"));
    }

    [Fact]
    public async Task A_client_of_event_streams_gets_a_batch_as_events()
    {
        Assert.Equal(
            new Answer(200, "text/event-stream; charset=utf-8", "event: next\ndata: {\"data\":{\"__typename\":\"Query\"},\"requestIndex\":0}\n\nevent: complete\ndata:\n\n"),
            await SendAsync("""[{"query":"{ __typename }"}]""", "text/event-stream"));
    }

    [Fact]
    public async Task Each_entry_tells_its_cost()
    {
        using var request = Post.Json($$$"""{"query":"{{{ById}}}","variables":[{"id":"snds-dcir"},{"id":"absent"}]}""");
        request.Headers.Add("GraphQL-Cost", "report");
        Assert.Equal(
            Answer.Of(200, """
                [{"data":{"dataset":{"id":"snds-dcir"}},"extensions":{"operationCost":{"fieldCost":1,"typeCost":1}},"variableIndex":0},
                {"data":{"dataset":null},"extensions":{"operationCost":{"fieldCost":1,"typeCost":1}},"variableIndex":1}]
                """.ReplaceLineEndings("")),
            await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task A_batch_that_is_not_json_is_refused_whole()
    {
        Assert.Equal(
            Answer.Refusal(400, "The body is not valid JSON at line 1, byte 29: 'x' is an invalid start of a value.", "HC0011"),
            await SendAsync("""[{"query":"{ __typename }"},x]"""));
    }

    [Fact]
    public async Task Only_queries_of_a_batch_may_come_by_a_safe_method()
    {
        using var queries = Post.Json("""[{"query":"{ __typename }"}]""", method: new HttpMethod("QUERY"));
        using var mutation = Post.Json("""[{"query":"{ __typename }"},{"query":"mutation { a }"}]""", method: new HttpMethod("QUERY"));
        Assert.Equal(Answer.Of(200, """[{"data":{"__typename":"Query"},"requestIndex":0}]"""), await seeded.Server.SendAsync(queries));
        Assert.Equal(Answer.Refusal(405, "Only queries may be sent by QUERY. Send this operation by POST.", "HC0009"), await seeded.Server.SendAsync(mutation));
    }

    private async Task<Answer> SendAsync(string body, string? accept = null)
    {
        using var request = Post.Json(body, accept);
        return await seeded.Server.SendAsync(request);
    }
}
