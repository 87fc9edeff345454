namespace Catalogue.Server.Tests.Http;

/// <summary>What each method does at <c>/graphql</c>; QUERY is RFC 10008's.</summary>
public sealed class MethodTests(SeededServer seeded)
{
    private static readonly HttpMethod Query = new("QUERY");

    [Fact]
    public async Task A_query_by_the_method_query_is_answered_for_its_sender_alone()
    {
        using var request = Post.Json("""{"query":"query($id: ID!) { dataset(id: $id) { id } }","variables":{"id":"snds-dcir"}}""", method: Query);
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}"""), await Answer.OfAsync(response));
        Assert.Equal(("no-cache, private", "Authorization, Accept, GraphQL-Cost"), (response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString()));
    }

    [Theory]
    [InlineData("mutation { a }")]
    [InlineData("subscription { a }")]
    public async Task Only_queries_may_come_by_the_method_query(string document)
    {
        using var request = Post.Json($$"""{"query":"{{document}}"}""", method: Query);
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Refusal(405, "Only queries may be sent by QUERY. Send this operation by POST.", "HC0009"), await Answer.OfAsync(response));
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_method_query_needs_a_json_body_and_says_so()
    {
        using var request = new HttpRequestMessage(Query, "/graphql") { Content = new StringContent("{ __typename }") };
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Refusal(415, "The body must be of the media type application/json, in UTF-8.", "HC0009"), await Answer.OfAsync(response));
        Assert.Equal(["application/json"], response.Headers.GetValues("Accept-Query"));
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql?query=%7B__typename%7D");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Answer.Of(200, ""), await Answer.OfAsync(response));
        Assert.Equal("""{"data":{"__typename":"Query"}}""".Length, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Options_says_what_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(new Answer(204, null, ""), await Answer.OfAsync(response));
        Assert.Equal(["GET", "HEAD", "POST", "QUERY", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Equal(["application/json"], response.Headers.GetValues("Accept-Query"));
    }
}
