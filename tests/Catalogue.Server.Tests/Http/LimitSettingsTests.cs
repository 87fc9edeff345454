namespace Catalogue.Server.Tests.Http;

public sealed class LimitSettingsTests
{
    [Fact]
    public async Task A_mutation_by_get_is_refused_however_long_documents_may_be()
    {
        await using var server = await StartAsync("Nodes", "20000");
        var mutation = string.Concat(Enumerable.Repeat("a,", 10_001));

        Assert.Equal(
            Answer.Refusal(405, "Only queries may be sent by GET. Send this operation by POST.", "HC0009"),
            await GetAsync(server, $"/graphql?query=mutation{{{mutation}}}"));
    }

    [Fact]
    public async Task Where_introspection_is_off_the_schema_is_not_served_as_text_either()
    {
        await using var server = await StartAsync("Introspection", "false");

        foreach (var path in new[] { "/graphql/schema.graphql", "/graphql?sdl" })
        {
            var answer = await GetAsync(server, path);

            Assert.Equal(404, answer.Status);
            Assert.StartsWith("""{"title":"Not Found","status":404,"detail":"This server does not publish its schema: introspection is off.",""", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal(
            Answer.Of(400, """{"errors":[{"message":"GraphQL introspection has been disabled, but the requested query contained the field \"__type\".","locations":[{"line":1,"column":2}],"extensions":{"code":"HC0046"}}]}"""),
            await GetAsync(server, "/graphql?query={__type(name:\"Query\"){name}}"));
    }

    private static Task<TestServer> StartAsync(string limit, string value) =>
        TestServer.StartAsync(settings: new Dictionary<string, string?> { [$"Catalogue:Limits:{limit}"] = value });

    private static async Task<Answer> GetAsync(TestServer server, string path) =>
        await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
}
