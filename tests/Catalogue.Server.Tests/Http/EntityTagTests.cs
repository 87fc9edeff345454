using System.Net.Http.Headers;

namespace Catalogue.Server.Tests.Http;

/// <summary>What is asked for again is sent again only where it is another, and nobody gets what was an answer to somebody else.</summary>
public sealed class EntityTagTests(SeededServer seeded)
{
    private const string Guarded = """{ dataset(id: "snds-dcir") { recordCount } }""";
    private const string Open = """{ dataset(id: "snds-dcir") { id } }""";

    private static readonly HttpMethod Query = new("QUERY");

    [Fact]
    public async Task An_answer_that_is_known_is_not_sent_again()
    {
        using var first = await GetAsync(Open);
        using var again = await GetAsync(Open, tag: first.Headers.ETag);
        Assert.Equal((200, 304), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.Equal("", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Marks(first), Marks(again));
        Assert.False(first.Headers.ETag?.IsWeak);
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
        Assert.Equal("Authorization, Accept, GraphQL-Cost", first.Headers.Vary.ToString());
    }

    [Fact]
    public async Task The_tag_of_one_principals_answer_is_of_no_use_to_another()
    {
        using var of = await GetAsync(Guarded, Token("steward"));
        using var other = await GetAsync(Guarded, tag: of.Headers.ETag);
        Assert.Equal((200, 200), ((int)of.StatusCode, (int)other.StatusCode));
        Assert.NotEqual(of.Headers.ETag, other.Headers.ETag);
        Assert.NotEqual(
            await of.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tags_are_equal_exactly_where_the_bytes_are()
    {
        using var anonymous = await GetAsync(Open);
        using var steward = await GetAsync(Open, Token("steward"));
        Assert.Equal(anonymous.Headers.ETag, steward.Headers.ETag);
    }

    [Fact]
    public async Task A_hidden_node_and_an_absent_one_have_one_tag()
    {
        using var hidden = await GetAsync("""{ node(id: "d-6r1v8n3z") { id } }""");
        using var absent = await GetAsync("""{ node(id: "d-00000000") { id } }""");
        Assert.Equal(Marks(absent), Marks(hidden));
    }

    [Fact]
    public async Task The_method_query_has_tags_and_POST_has_none()
    {
        using var first = await SendAsync(Post.Json("""{"query":"{ __typename }"}""", method: Query));
        using var second = Post.Json("""{"query":"{ __typename }"}""", method: Query);
        second.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("There is a tag."));
        using var again = await SendAsync(second);
        using var post = Post.Json("""{"query":"{ __typename }"}""");
        post.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var posted = await SendAsync(post);
        Assert.Equal((200, 304, 200), ((int)first.StatusCode, (int)again.StatusCode, (int)posted.StatusCode));
        Assert.Null(posted.Headers.ETag);
    }

    [Fact]
    public async Task What_is_no_answer_has_no_tag_and_is_not_stored()
    {
        using var refused = await GetAsync("{ nothing }");
        using var unknown = await GetAsync(Open, token: "no.to.ken", tag: EntityTagHeaderValue.Any);
        Assert.Equal((400, null, "no-store"), ((int)refused.StatusCode, refused.Headers.ETag, refused.Headers.CacheControl?.ToString()));
        Assert.Equal((401, null, "no-store"), ((int)unknown.StatusCode, unknown.Headers.ETag, unknown.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task HEAD_tells_what_GET_would_and_knows_the_same_tags()
    {
        using var got = await GetAsync(Open);
        using var head = await GetAsync(Open, method: HttpMethod.Head);
        using var known = await GetAsync(Open, tag: got.Headers.ETag, method: HttpMethod.Head);
        Assert.Equal((Marks(got), got.Content.Headers.ContentLength), (Marks(head), head.Content.Headers.ContentLength));
        Assert.Equal((304, Marks(got)), ((int)known.StatusCode, Marks(known)));
    }

    /// <summary>What a cache would go by that stands before several people: it has to keep the answers apart, and has no leave to keep them.</summary>
    [Fact]
    public async Task Every_answer_to_a_safe_method_says_whose_it_is()
    {
        foreach (var (query, token) in new[] { (Open, null), (Guarded, null), (Guarded, Token("steward")), ("{ dataset(id: \"none\") { id } }", null) })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var response = await GetAsync(query, token, method: method);
                Assert.Equal(("no-cache, private", "Authorization, Accept, GraphQL-Cost"), (response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString()));
            }
        }
    }

    private static (string?, string?, string) Marks(HttpResponseMessage response) =>
        (response.Headers.ETag?.ToString(), response.Headers.CacheControl?.ToString(), response.Headers.Vary.ToString());

    private string Token(string role) => seeded.Server.Tokens.Create("ada", [role], [], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));

    private Task<HttpResponseMessage> GetAsync(string query, string? token = null, EntityTagHeaderValue? tag = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return SendAsync(request);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
}
