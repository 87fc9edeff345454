using static Catalogue.Server.Tests.Documents.DocumentRequests;

namespace Catalogue.Server.Tests.Documents;

/// <summary>A server that takes the documents of its operator and no others.</summary>
public sealed class OnlyPersistedTests : IDisposable
{
    private const string Listed = "query Listed { dataset(id: \"snds-dcir\") { id } }";
    private const string Unlisted = "query Unlisted { __typename }";

    private static readonly Answer Data = Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}""");
    private static readonly Answer Refused = Answer.Refusal(400, """Only persisted documents are served here. Name one by \"documentId\".""", "HC0067");

    private readonly DocumentFiles files = new();

    public OnlyPersistedTests() => files.Add("Listed.graphql", Listed);

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Other_documents_are_refused_however_they_come()
    {
        await using var server = await StartAsync();
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted }));
        Assert.Equal(Refused, await server.GetAsync(("query", Unlisted)));
        Assert.Equal(Refused, await server.SendAsync("QUERY", new { query = Unlisted }));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted }, "multipart/mixed; incrementalSpec=v0.2, application/graphql-response+json"));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted }, "text/event-stream"));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted, id = "Unlisted" }));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted, documentId = $"sha256:{HashOf(Unlisted)}" }));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted, extensions = PersistedQuery(HashOf(Unlisted)) }));
        Assert.Equal(
            Answer.Of(200, """[{"errors":[{"message":"Only persisted documents are served here. Name one by \"documentId\".","extensions":{"code":"HC0067"}}],"requestIndex":0}]"""),
            await server.PostAsync(new object[] { new { query = Unlisted } }));
    }

    [Fact]
    public async Task Persisted_ones_are_answered_by_name_and_by_text()
    {
        await using var server = await StartAsync();
        Assert.Equal(Data, await server.PostAsync(new { documentId = "Listed" }));
        Assert.Equal(Data, await server.SendAsync("QUERY", new { documentId = "Listed" }));
        Assert.Equal(
            new Answer(200, "text/event-stream; charset=utf-8", $"event: next\ndata: {Data.Body}\n\nevent: complete\ndata:\n\n"),
            await server.PostAsync(new { documentId = "Listed" }, "text/event-stream"));
        Assert.Equal(Data, await server.PostAsync(new { query = Listed }));
        Assert.Equal(Data, await server.PostAsync(new { query = Listed, extensions = PersistedQuery(HashOf(Listed)) }));
        Assert.Equal(Data, await server.GetAsync(("extensions", PersistedQuery(HashOf(Listed)))));
        Assert.Equal(Answer.Refusal(400, "PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"), await server.PostAsync(new { extensions = PersistedQuery(HashOf(Unlisted)) }));
    }

    [Fact]
    public async Task Clients_add_documents_only_where_a_setting_says_so()
    {
        await using var server = await StartAsync(("Catalogue:Documents:Automatic", "true"));
        var extensions = PersistedQuery(HashOf(Unlisted));
        Assert.Equal(Refused, await server.PostAsync(new { query = Unlisted }));
        Assert.Equal(Answer.Refusal(400, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"), await server.PostAsync(new { extensions }));
        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await server.PostAsync(new { query = Unlisted, extensions }));
        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await server.PostAsync(new { extensions }));
    }

    private Task<TestServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var all = files.Settings;
        all["Catalogue:Documents:OnlyPersisted"] = "true";
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return TestServer.StartAsync(settings: all);
    }
}
