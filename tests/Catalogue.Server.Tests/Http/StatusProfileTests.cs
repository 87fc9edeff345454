namespace Catalogue.Server.Tests.Http;

/// <summary>The statuses of GraphQL over HTTP, edition of September 2026, section Status Codes, where the server is set to them.</summary>
public sealed class StatusProfileTests
{
    private const string Partial = """{"query":"{ projects(first: 1) { nodes { budget } } }"}""";
    private const string PartialAnswer = """{"data":{"projects":{"nodes":[{"budget":null}]}},"errors":[{"message":"`Project.budget` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":32}],"path":["projects","nodes","budget"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""";

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""", 200)]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("""{"query":""", 400)]
    [InlineData("""{"qeury":"{ __typename }"}""", 422)]
    [InlineData("""{"query":"{ __typename }","variables":7}""", 422)]
    [InlineData("""{"query":"{ nonsense }"}""", 422)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", 422)]
    [InlineData("""{"query":"query($id: ID!) { dataset(id: $id) { id } }","variables":{"id":null}}""", 422)]
    [InlineData("""[]""", 422)]
    public async Task The_edition_of_2026_tells_what_does_not_parse_from_what_is_not_valid(string body, int status)
    {
        await using var server = await StartAsync();
        foreach (var accept in new[] { "application/graphql-response+json", "application/json" })
        {
            using var request = Post.Json(body, accept);
            var answer = await server.SendAsync(request);

            // Only a success may bear the older media type.
            Assert.Equal((status, $"{(status == 200 ? accept : "application/graphql-response+json")}; charset=utf-8"), (answer.Status, answer.ContentType));
        }
    }

    [Theory]
    [InlineData("application/graphql-response+json", 294)]
    [InlineData("application/json", 200)]
    public async Task The_edition_of_2026_marks_data_with_errors_beside_it(string accept, int status)
    {
        await using var server = await StartAsync();
        using var request = Post.Json(Partial, accept);
        Assert.Equal(new Answer(status, $"{accept}; charset=utf-8", PartialAnswer), await server.SendAsync(request));
    }

    [Fact]
    public async Task Without_a_setting_data_with_errors_beside_it_is_200()
    {
        await using var server = await TestServer.StartAsync();
        using var request = Post.Json(Partial);
        Assert.Equal(Answer.Of(200, PartialAnswer), await server.SendAsync(request));
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(settings: new() { ["Catalogue:Http:StatusProfile"] = "September2026" });
}
