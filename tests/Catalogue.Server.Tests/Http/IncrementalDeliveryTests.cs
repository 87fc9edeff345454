namespace Catalogue.Server.Tests.Http;

/// <summary>Deferred fragments and streamed items from the live server, to the bytes, in every form that a client can ask for.</summary>
public sealed class IncrementalDeliveryTests(SeededServer seeded)
{
    private const string Query = """
        {"query":"{ dataset(id: \"snds-dcir\") { id ... @defer(label: \"size\") { acronym recordCount } } datasets(first: 3, order: [{ id: ASC }]) { nodes @stream(initialCount: 1) { id } } }"}
        """;

    // The coordinate is in the deferred part, and its error comes with that part.
    private const string Denied = """
        "errors":[{"message":"`Dataset.recordCount` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":69}],"path":["dataset","recordCount"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]
        """;

    private const string Announced = """{"data":{"dataset":{"id":"snds-dcir"},"datasets":{"nodes":[{"id":"alertes-interactions"}]}},"pending":[{"id":"0","path":["dataset"],"label":"size"},{"id":"1","path":["datasets","nodes"]}],"hasNext":true}""";
    private const string ById = $$$"""{"incremental":[{"id":"0","data":{"acronym":"DCIR","recordCount":null},{{{Denied}}}},{"id":"1","items":[{"id":"arac-lie"},{"id":"arac-reste-a-charge"}]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""";
    private const string Begun = """{"data":{"dataset":{"id":"snds-dcir"},"datasets":{"nodes":[{"id":"alertes-interactions"}]}},"hasNext":true}""";
    private const string ByPath = $$$"""{"incremental":[{"path":["dataset"],"label":"size","data":{"acronym":"DCIR","recordCount":null},{{{Denied}}}},{"path":["datasets","nodes",1],"items":[{"id":"arac-lie"},{"id":"arac-reste-a-charge"}]}],"hasNext":false}""";

    [Theory]
    [InlineData("multipart/mixed", Announced, ById)]
    [InlineData("multipart/mixed;incrementalSpec=v0.2", Announced, ById)]
    [InlineData("multipart/mixed;incrementalSpec=v0.1", Begun, ByPath)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json,application/json;q=0.9", Begun, ByPath)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", Announced, ById)]
    public async Task Parts_follow_as_parts_of_multipart(string accept, string first, string second) => Assert.Equal(
        new Answer(200, "multipart/mixed; boundary=\"-\"", Multipart(first, second)),
        await AskAsync(Query, accept));

    [Theory]
    [InlineData("text/event-stream", Announced, ById)]
    [InlineData("text/event-stream;incrementalSpec=v0.2, application/json;q=0.5", Announced, ById)]
    [InlineData("text/event-stream;incrementalSpec=v0.1", Begun, ByPath)]
    public async Task Parts_follow_as_events(string accept, string first, string second) => Assert.Equal(
        new Answer(200, "text/event-stream; charset=utf-8", $"event: next\ndata: {first}\n\nevent: next\ndata: {second}\n\nevent: complete\ndata:\n\n"),
        await AskAsync(Query, accept));

    [Theory]
    [InlineData("*/*", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;q=0.5, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed;incrementalSpec=v9, application/json", "application/json; charset=utf-8")]
    public async Task A_client_that_takes_no_parts_reads_one_response(string accept, string type) => Assert.Equal(
        new Answer(200, type, $$$"""{"data":{"dataset":{"id":"snds-dcir","acronym":"DCIR","recordCount":null},"datasets":{"nodes":[{"id":"alertes-interactions"},{"id":"arac-lie"},{"id":"arac-reste-a-charge"}]}},{{{Denied}}}}"""),
        await AskAsync(Query, accept));

    [Theory]
    [InlineData("v0.2", ""","pending":[{"id":"0","path":["datasets","nodes"]}],"hasNext":true}""", """{"incremental":[{"id":"0","items":[{"id":"alertes-interactions"}]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData("v0.1", ""","hasNext":true}""", """{"incremental":[{"path":["datasets","nodes",0],"items":[{"id":"alertes-interactions"}]}],"hasNext":false}""")]
    public async Task A_get_is_answered_in_parts(string form, string firstEnd, string second)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ datasets(first: 1, order: [{ id: ASC }]) { nodes @stream { id } } }"));
        request.Headers.TryAddWithoutValidation("Accept", $"multipart/mixed;incrementalSpec={form}");
        request.Headers.TryAddWithoutValidation("GraphQL-Preflight", "1");
        Assert.Equal(
            new Answer(200, "multipart/mixed; boundary=\"-\"", Multipart("""{"data":{"datasets":{"nodes":[]}}""" + firstEnd, second)),
            await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task A_response_that_grows_too_large_ends_where_it_does()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Limits:ResponseBytes"] = "1024" });
        var query = "{ dataset(id: \\\"snds-dcir\\\") { id ... @defer { acronym } ... @defer { " + string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: title(language: EN)")) + " } } }";
        using var request = Post.Json($$"""{"query":"{{query}}"}""", "multipart/mixed");
        Assert.Equal(
            new Answer(200, "multipart/mixed; boundary=\"-\"", Multipart(
                """{"data":{"dataset":{"id":"snds-dcir"}},"pending":[{"id":"0","path":["dataset"]},{"id":"1","path":["dataset"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"acronym":"DCIR"}}],"completed":[{"id":"0"},{"id":"1","errors":[{"message":"The response is larger than 1024 bytes; select less, or fewer items at once.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]}],"hasNext":false}""")),
            await server.SendAsync(request));
    }

    [Fact]
    public async Task A_reader_that_goes_in_the_midst_leaves_nothing_that_the_server_waits_for()
    {
        await using var server = await TestServer.StartAsync();
        await server.SetAsync("Hub", "hub-central", "region", new string('a', 1_000_000));

        // More than what the two sockets and the server's own buffer hold of what is not read.
        var parts = string.Join(' ', Enumerable.Range(0, 16).Select(i => $"... @defer {{ a{i}: region }}"));
        using (var connection = await RawConnection.PostAsync(server.GraphQLAddress, $$"""{"query":"{ hub(id: \"hub-central\") { id {{parts}} } }"}""", "multipart/mixed;incrementalSpec=v0.1"))
        {
            Assert.Equal(
                "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hub\":{\"id\":\"hub-central\"}},\"hasNext\":true}\r\n---",
                await connection.ReadChunkAsync());
        }

        // A reader that is only slow would hold the server up for 30 seconds.
        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
    }

    private async Task<Answer> AskAsync(string body, string accept)
    {
        using var request = Post.Json(body, accept);
        return await seeded.Server.SendAsync(request);
    }

    private static string Multipart(params string[] payloads) =>
        "\r\n---" + string.Concat(payloads.Select(payload => $"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{payload}\r\n---")) + "--\r\n";
}
