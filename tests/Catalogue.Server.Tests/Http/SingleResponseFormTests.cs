namespace Catalogue.Server.Tests.Http;

/// <summary>One whole response, in each of the forms that a client may ask for alone or prefer.</summary>
public sealed class SingleResponseFormTests(SeededServer seeded)
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string Data = """{"data":{"__typename":"Query"}}""";
    private const string EventStream = "text/event-stream; charset=utf-8";

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json;q=0.9")]
    public async Task An_event_stream_has_one_response_and_its_end(string accept)
    {
        Assert.Equal(new Answer(200, EventStream, $"event: next\ndata: {Data}\n\nevent: complete\ndata:\n\n"), await SendAsync(Query, accept));
    }

    [Fact]
    public async Task An_event_stream_tells_of_an_invalid_document_in_an_event()
    {
        Assert.Equal(
            new Answer(200, EventStream, """
                event: next
                data: {"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"HC0014"}}]}

                event: complete
                data:


                """.ReplaceLineEndings("\n")),
            await SendAsync("""{"query":"{"}""", "text/event-stream"));
    }

    [Fact]
    public async Task What_is_no_request_is_refused_by_its_status_also_where_events_are_asked_for()
    {
        Assert.Equal(Answer.Refusal(400, "The request has no \\\"query\\\".", "HC0013"), await SendAsync("{}", "text/event-stream"));
    }

    [Fact]
    public async Task Multipart_has_one_part_and_its_end()
    {
        Assert.Equal(
            new Answer(200, "multipart/mixed; boundary=\"-\"", $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{Data}\r\n-----\r\n"),
            await SendAsync(Query, "multipart/mixed"));
    }

    [Fact]
    public async Task A_client_of_lines_gets_one()
    {
        Assert.Equal(new Answer(200, "application/jsonl; charset=utf-8", Data + "\n"), await SendAsync(Query, "application/jsonl"));
    }

    [Theory]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json, application/json;q=0.9")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json;q=0.9")]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed")]
    public async Task What_clients_in_use_accept_gets_one_response_whole(string accept)
    {
        Assert.Equal(Answer.Of(200, Data), await SendAsync(Query, accept));
    }

    [Fact]
    public async Task Streams_are_not_stored_and_not_collected_on_the_way()
    {
        using var request = Post.Json(Query, "text/event-stream");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(("no-store", "no"), (response.Headers.CacheControl?.ToString(), Assert.Single(response.Headers.GetValues("X-Accel-Buffering"))));
    }

    private async Task<Answer> SendAsync(string body, string accept)
    {
        using var request = Post.Json(body, accept);
        return await seeded.Server.SendAsync(request);
    }
}
