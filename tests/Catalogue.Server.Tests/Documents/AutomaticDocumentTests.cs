using static Catalogue.Server.Tests.Documents.DocumentRequests;

namespace Catalogue.Server.Tests.Documents;

/// <summary>Documents that a client sends once with their hash, and names by the hash from then on.</summary>
public sealed class AutomaticDocumentTests(SeededServer seeded)
{
    private static readonly Answer Data = Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}""");
    private static readonly Answer NotFound = Answer.Refusal(400, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");

    [Fact]
    public async Task An_unknown_hash_is_told_so_that_the_client_sends_the_document()
    {
        var query = Query("post");
        var extensions = PersistedQuery(HashOf(query));
        Assert.Equal(NotFound, await seeded.Server.PostAsync(new { extensions }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { query, extensions }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { extensions }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { query, extensions }));
    }

    [Fact]
    public async Task It_is_the_same_by_get()
    {
        var query = Query("get");
        var extensions = ("extensions", PersistedQuery(HashOf(query)));
        Assert.Equal(NotFound, await seeded.Server.GetAsync(extensions));
        Assert.Equal(Data, await seeded.Server.GetAsync(extensions, ("query", query)));
        Assert.Equal(Data, await seeded.Server.GetAsync(extensions));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { documentId = $"sha256:{HashOf(query)}" }));
    }

    [Fact]
    public async Task A_client_of_the_older_media_type_reads_the_error_under_200()
    {
        var answer = await seeded.Server.PostAsync(new { extensions = PersistedQuery(HashOf("no document")) }, "application/json");
        Assert.Equal(Answer.OfLegacy(200, """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""), answer);
    }

    [Fact]
    public async Task A_document_id_with_its_text_is_kept_as_well()
    {
        var query = Query("id");
        var documentId = $"sha256:{HashOf(query)}";
        Assert.Equal(Answer.Refusal(400, "The server has no document of that id.", "HC0020"), await seeded.Server.PostAsync(new { documentId }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { documentId, query }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { documentId }));
        Assert.Equal(Data, await seeded.Server.GetAsync(("documentId", documentId)));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { id = HashOf(query) }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { doc_id = HashOf(query) }));
    }

    [Fact]
    public async Task A_mutation_that_is_known_by_hash_cannot_be_sent_by_get()
    {
        const string query = "mutation ByHash { __typename }";
        await seeded.Server.PostAsync(new { query, extensions = PersistedQuery(HashOf(query)) });
        Assert.Equal(
            Answer.Refusal(405, "Only queries may be sent by GET. Send this operation by POST.", "HC0009"),
            await seeded.Server.GetAsync(("extensions", PersistedQuery(HashOf(query)))));
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused_and_nothing_is_kept()
    {
        var (query, other) = (Query("mismatch"), HashOf("other"));
        var refusal = Answer.Refusal(400, """The hash is not the SHA-256 of \"query\". Hash the UTF-8 bytes of the text that is sent.""", "HC0009");
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, extensions = PersistedQuery(other) }));
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, documentId = $"sha256:{other}" }));
        Assert.Equal(NotFound, await seeded.Server.PostAsync(new { extensions = PersistedQuery(other) }));

        await seeded.Server.PostAsync(new { query, extensions = PersistedQuery(HashOf(query)) });
        Assert.Equal(
            Answer.Refusal(400, """\"query\" is not the document that the request names. Send one of the two.""", "HC0009"),
            await seeded.Server.PostAsync(new { query = "{ __typename }", extensions = PersistedQuery(HashOf(query)) }));
    }

    [Fact]
    public async Task An_entry_that_is_not_as_it_must_be_is_refused()
    {
        var refusal = Answer.Refusal(400, """\"extensions.persistedQuery\" must have \"version\": 1 and \"sha256Hash\", 64 lower-case hexadecimal digits.""", "HC0009");
        var query = Query("form");
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, extensions = PersistedQuery(HashOf(query), version: 2) }));
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, extensions = PersistedQuery(HashOf(query).ToUpperInvariant()) }));
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, extensions = PersistedQuery("") }));
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { query, extensions = new { persistedQuery = "x" } }));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { query, extensions = new { persistedQuery = (object?)null, other = new[] { 1 } } }));
    }

    private static string Query(string name) => $$"""query {{name}} { dataset(id: "snds-dcir") { id } }""";
}
