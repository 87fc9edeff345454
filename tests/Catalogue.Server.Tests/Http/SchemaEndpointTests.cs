using System.Net.Http.Headers;
using Catalogue.Policy;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Http;

public sealed class SchemaEndpointTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_served_schema_can_be_fetched_as_the_caller_knows_it(string path)
    {
        var known = seeded.Server.Engine.SchemaFor(Principal.Anonymous).PrintedSdl;
        Assert.DoesNotContain("confidential", known, StringComparison.Ordinal);
        Assert.Equal(Sdl(known), await seeded.Server.SendAsync(Get(path)));
        Assert.Equal(Sdl(known), await seeded.Server.SendAsync(Get(path, Token())));
        Assert.Equal(Sdl(OpenedCatalogue.LoadSchema().PrintedSdl), await seeded.Server.SendAsync(Get(path, Token("admin"))));
    }

    [Fact]
    public async Task A_schema_that_is_known_is_not_sent_again()
    {
        using var first = await seeded.Server.Client.SendAsync(Get("/graphql?sdl"), TestContext.Current.CancellationToken);
        var tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
        Assert.Equal(["Authorization"], first.Headers.Vary);
        Assert.Equal(new Answer(304, null, ""), await seeded.Server.SendAsync(Get("/graphql?sdl", tag: tag)));
        Assert.Equal(new Answer(304, null, ""), await seeded.Server.SendAsync(Get("/graphql?sdl", Token(), tag)));
        Assert.Equal(Sdl(OpenedCatalogue.LoadSchema().PrintedSdl), await seeded.Server.SendAsync(Get("/graphql?sdl", Token("auditor"), tag)));
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Its_tag_is_found_in_a_list_and_asked_for_by_HEAD(string path)
    {
        using var get = await seeded.Server.Client.SendAsync(Get(path), TestContext.Current.CancellationToken);
        using var ask = Get(path);
        ask.Method = HttpMethod.Head;
        using var head = await seeded.Server.Client.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Equal((200, Marks(get), get.Content.Headers.ContentLength), ((int)head.StatusCode, Marks(head), head.Content.Headers.ContentLength));
        Assert.Equal((null, "no-cache, private", "Authorization"), Marks(get) with { Item1 = null });
        using var again = Get(path, tag: new EntityTagHeaderValue("\"other\""));
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(get.Headers.ETag?.Tag ?? "", isWeak: true));
        Assert.Equal(new Answer(304, null, ""), await seeded.Server.SendAsync(again));
        Assert.Equal(Sdl(seeded.Server.Engine.SchemaFor(Principal.Anonymous).PrintedSdl), await seeded.Server.SendAsync(Get(path, tag: new EntityTagHeaderValue("\"other\""))));
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_told_so()
    {
        using var response = await seeded.Server.Client.SendAsync(Get("/graphql?sdl", "no.to.ken"), TestContext.Current.CancellationToken);
        var answer = await Answer.OfAsync(response);
        Assert.Equal((401, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Contains("""{"title":"Unauthorized","status":401,"detail":"The token was not accepted. Send a valid one, or none.","instance":"/graphql",""", answer.Body, StringComparison.Ordinal);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Equal((null, "no-store", ""), Marks(response));
    }

    private static Answer Sdl(string text) => new(200, "application/graphql; charset=utf-8", text);

    private static (string?, string?, string) Marks(HttpResponseMessage response) =>
        (response.Headers.ETag?.ToString(), response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString());

    private string Token(params string[] roles) => seeded.Server.Tokens.Create("ada", [.. roles], [], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));

    private static HttpRequestMessage Get(string path, string? token = null, EntityTagHeaderValue? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return request;
    }
}
