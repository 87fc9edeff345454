using System.Net.Http.Headers;
using System.Text;

namespace Catalogue.Server.Tests.Http;

public sealed class GraphQLEndpointTests(SeededServer seeded)
{
    private const string Query = """{"query":"{ dataset(id: \"snds-dcir\") { id } }"}""";
    private const string Data = """{"data":{"dataset":{"id":"snds-dcir"}}}""";
    private const string SyntaxError = """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"HC0014"}}]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/*;q=0.5, text/html")]
    [InlineData("application/json;q=0.8, application/graphql-response+json")]
    public async Task A_query_by_post_is_answered(string? accept)
    {
        Assert.Equal(Answer.Of(200, Data), await PostAsync(Query, accept: accept));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json, application/graphql-response+json;q=0.9")]
    public async Task Older_clients_get_the_media_type_they_ask_for(string accept)
    {
        Assert.Equal(Answer.OfLegacy(200, Data), await PostAsync(Query, accept: accept));
    }

    [Fact]
    public async Task A_request_error_is_400_in_the_media_type_of_graphql()
    {
        Assert.Equal(Answer.Of(400, SyntaxError), await PostAsync("""{"query":"{"}"""));
    }

    [Fact]
    public async Task A_request_error_is_200_for_older_clients()
    {
        Assert.Equal(Answer.OfLegacy(200, SyntaxError), await PostAsync("""{"query":"{"}""", accept: "application/json"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/*")]
    [InlineData("multipart/mixed;incrementalSpec=v9")]
    [InlineData("text/event-stream;q=0")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;charset=iso-8859-1")]
    public async Task Other_media_types_are_not_acceptable(string accept)
    {
        Assert.Equal(
            Answer.Refusal(406, "None of the accepted media types can be served. This server has application/graphql-response+json and application/json, multipart/mixed with incrementalSpec=v0.2 or v0.1, text/event-stream, and application/jsonl for batches.", "HC0063"),
            await PostAsync(Query, accept: accept));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/graphql")]
    public async Task Other_bodies_are_not_read(string contentType)
    {
        Assert.Equal(
            Answer.Refusal(415, "The body must be of the media type application/json, in UTF-8.", "HC0009"),
            await PostAsync(Query, contentType: contentType));
    }

    [Theory]
    [InlineData("", "The body is not valid JSON at line 1, byte 1: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.", "HC0011")]
    [InlineData("{\n  \"query\": }", "The body is not valid JSON at line 2, byte 12: '}' is an invalid start of a value.", "HC0011")]
    [InlineData("{\"query\":\"{ a }\"} x", "The body is not valid JSON at line 1, byte 19: 'x' is invalid after a single JSON value. Expected end of data.", "HC0011")]
    [InlineData("\"query\"", "The body must be a JSON object with \\\"query\\\", or a list of such objects.", "HC0009")]
    [InlineData("{}", "The request has no \\\"query\\\".", "HC0013")]
    [InlineData("{\"query\":null}", "The request has no \\\"query\\\".", "HC0013")]
    [InlineData("{\"query\":1}", "\\\"query\\\" must be a string, and be given once.", "HC0009")]
    [InlineData("{\"query\":\"{ a }\",\"query\":\"{ b }\"}", "\\\"query\\\" must be a string, and be given once.", "HC0009")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":1}", "\\\"variables\\\" must be a JSON object or null.", "HC0009")]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":\"x\"}", "\\\"extensions\\\" must be a JSON object or null.", "HC0009")]
    [InlineData("{\"query\":\"{ a }\",\"onError\":\"ABORT\"}", "\\\"onError\\\" must be \\\"PROPAGATE\\\", \\\"NULL\\\" or \\\"HALT\\\".", "HC0009")]
    [InlineData("{\"query\":\"{ a }\",\"operationName\":[]}", "\\\"operationName\\\" must be a string or null.", "HC0009")]
    [InlineData("{\"query\":\"{ a \\ud800 }\"}", "\\\"query\\\" holds an escape that is half of a surrogate pair.", "HC0011")]
    public async Task A_body_that_is_no_request_is_400_and_says_where(string body, string message, string code)
    {
        Assert.Equal(Answer.Refusal(400, message, code), await PostAsync(body));
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_400()
    {
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0x22, 0x7D]);
        Assert.Equal(Answer.Refusal(400, "The body is not valid UTF-8.", "HC0011"), await SendAsync(HttpMethod.Post, "/graphql", content));
    }

    [Fact]
    public async Task Json_nested_too_deep_is_400()
    {
        var answer = await PostAsync($$"""{"query":"{ a }","variables":{"a":{{new string('[', 20_000)}}""");
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("""{"errors":[{"message":"The body is not valid JSON at line 1, byte """, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413(bool isChunked)
    {
        // A refusal may close the connection under a sender that is still sending: so this one asks first, or is at its end.
        using var content = new StringContent(new string(' ', (1024 * 1024) + 1), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = content,
            Headers = { TransferEncodingChunked = isChunked, ExpectContinue = !isChunked },
        };
        Assert.Equal(
            Answer.Refusal(413, "The request has more than 1048576 bytes, the most that this server takes.", "HC0010"),
            await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task Variables_operation_name_and_unknown_entries_arrive()
    {
        var body = """
            {
              "more": {"ignored": [1, 2]},
              "variables": {"id": "snds-dcir"},
              "extensions": {},
              "operationName": "B",
              "query": "query A { __typename }\nquery B($id: ID!) { dataset(id: $id) { id } }"
            }
            """;
        Assert.Equal(Answer.Of(200, Data), await PostAsync(body));
    }

    [Fact]
    public async Task A_query_by_get_is_answered_for_its_sender_alone()
    {
        var url = $"/graphql?query={Uri.EscapeDataString("query A { __typename } query B($id: ID!) { dataset(id: $id) { id } }")}&operationName=B&variables={Uri.EscapeDataString("""{"id":"snds-dcir"}""")}";
        using var response = await seeded.Server.Client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Of(200, Data), await Answer.OfAsync(response));
        Assert.Equal(("no-cache, private", "Authorization, Accept, GraphQL-Cost"), (response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString()));
    }

    [Theory]
    [InlineData("/graphql", "The request has no \\\"query\\\".", "HC0013")]
    [InlineData("/graphql?query=%7Ba%7D&variables=%7B", "\\\"variables\\\" is not valid JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.", "HC0011")]
    [InlineData("/graphql?query=%7Ba%7D&variables=1", "\\\"variables\\\" must be a JSON object or null.", "HC0009")]
    public async Task A_url_that_is_no_request_is_400(string url, string message, string code)
    {
        Assert.Equal(Answer.Refusal(400, message, code), await SendAsync(HttpMethod.Get, url));
    }

    [Theory]
    [InlineData("mutation { a }")]
    [InlineData("subscription { a }")]
    [InlineData("query A { a } mutation B { a }", "B")]
    public async Task Only_queries_may_come_by_get(string query, string? operationName = null)
    {
        using var response = await seeded.Server.Client.GetAsync(
            $"/graphql?query={Uri.EscapeDataString(query)}&operationName={operationName}", TestContext.Current.CancellationToken);
        Assert.Equal(
            Answer.Refusal(405, "Only queries may be sent by GET. Send this operation by POST.", "HC0009"),
            await Answer.OfAsync(response));
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_405_and_say_which_are_served(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Refusal(405, "GraphQL is served by POST, GET and QUERY.", "HC0009"), await Answer.OfAsync(response));
        Assert.Equal(["GET", "HEAD", "POST", "QUERY", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("cross-site", false, 400)]
    [InlineData("same-site", false, 400)]
    [InlineData("cross-site", true, 200)]
    [InlineData("same-origin", false, 200)]
    [InlineData("none", false, 200)]
    public async Task A_get_from_another_origin_needs_the_preflight_header(string site, bool hasHeader, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Add("Sec-Fetch-Site", site);
        if (hasHeader)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        var expected = status == 200
            ? Answer.Of(200, """{"data":{"__typename":"Query"}}""")
            : Answer.Refusal(400, "A GET from another origin needs the header GraphQL-Preflight: 1.", "HC0077");
        Assert.Equal(expected, await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task Every_response_has_a_request_id_and_no_server_header()
    {
        using var first = await seeded.Server.Client.GetAsync("/graphql?query=%7B__typename%7D", TestContext.Current.CancellationToken);
        using var second = await seeded.Server.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        Assert.Distinct([Assert.Single(first.Headers.GetValues("X-Request-Id")), Assert.Single(second.Headers.GetValues("X-Request-Id"))]);
        Assert.Empty(first.Headers.Server);
    }

    [Fact]
    public async Task What_is_not_served_is_a_problem()
    {
        using var response = await seeded.Server.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        var id = Assert.Single(response.Headers.GetValues("X-Request-Id"));
        Assert.Equal(
            new Answer(404, "application/problem+json", $$"""{"title":"Not Found","status":404,"instance":"/nowhere","requestId":"{{id}}"}"""),
            await Answer.OfAsync(response));
    }

    private Task<Answer> PostAsync(string body, string? accept = null, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(HttpMethod.Post, "/graphql", content, accept);
    }

    private async Task<Answer> SendAsync(HttpMethod method, string url, HttpContent? content = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        if (content is { Headers.ContentType: null })
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await seeded.Server.SendAsync(request);
    }
}
