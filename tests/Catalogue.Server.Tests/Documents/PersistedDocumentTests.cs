using static Catalogue.Server.Tests.Documents.DocumentRequests;

namespace Catalogue.Server.Tests.Documents;

/// <summary>Documents that the server knows from its start.</summary>
public sealed class PersistedDocumentTests : IAsyncLifetime
{
    private const string Named = "query ById($id: ID!) {\n  dataset(id: $id) {\n    ...Id\n  }\n}\n\nfragment Id on Dataset {\n  id\n}\n";
    private const string Mapped = "query FromMap($id: ID!) { dataset(id: $id) { id } } query Other { __typename }";
    private const string Md5 = "8d777f385d3dfec8815d20f7496026dc";

    private static readonly object Variables = new { id = "snds-dcir" };
    private static readonly Answer Data = Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}""");

    private readonly DocumentFiles files = new();
    private TestServer? server;

    private TestServer Server => server ?? throw new InvalidOperationException("The server is started before each test.");

    public async ValueTask InitializeAsync()
    {
        files.Add("ById.graphql", Named);
        files.Add(Path.Combine("nested", "x-app.Typename.graphql"), "{ __typename }");
        files.AddToMap(new() { [Md5] = Mapped, ["x-portal:FromMap"] = Mapped, [HashOf(Named)] = Named });
        server = await TestServer.StartAsync(settings: files.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        files.Dispose();
    }

    [Fact]
    public async Task A_file_is_named_by_its_name_and_by_the_hash_of_its_content()
    {
        foreach (var id in (string[])["ById", $"sha256:{HashOf(Named)}", HashOf(Named)])
        {
            Assert.Equal(Data, await Server.PostAsync(new { documentId = id, variables = Variables }));
            Assert.Equal(Data, await Server.PostAsync(new { id, variables = Variables }));
            Assert.Equal(Data, await Server.PostAsync(new { doc_id = id, variables = Variables }));
            Assert.Equal(Data, await Server.GetAsync(("documentId", id), ("variables", Variables)));
        }

        Assert.Equal(Data, await Server.PostAsync(new { extensions = PersistedQuery(HashOf(Named)), variables = Variables }));
        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await Server.PostAsync(new { documentId = "x-app.Typename" }));
    }

    [Fact]
    public async Task A_document_of_a_map_is_named_by_its_key_and_by_the_hash_of_its_text()
    {
        foreach (var documentId in (string[])[Md5, "x-portal:FromMap", $"sha256:{HashOf(Mapped)}"])
        {
            Assert.Equal(Data, await Server.PostAsync(new { documentId, operationName = "FromMap", variables = Variables }));
        }

        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await Server.PostAsync(new { doc_id = Md5, operationName = "Other" }));
    }

    [Fact]
    public async Task A_batch_names_the_document_of_each_entry() => Assert.Equal(
        Answer.Of(200, """[{"data":{"dataset":{"id":"snds-dcir"}},"requestIndex":0},{"errors":[{"message":"The server has no document of that id.","extensions":{"code":"HC0020"}}],"requestIndex":1}]"""),
        await Server.PostAsync(new object[] { new { documentId = "ById", variables = Variables }, new { documentId = "Unknown" } }));

    [Fact]
    public async Task The_text_may_come_with_the_name_if_it_is_the_same()
    {
        Assert.Equal(Data, await Server.PostAsync(new { id = "ById", query = Named, variables = Variables }));
        Assert.Equal(
            Answer.Refusal(400, """\"query\" is not the document that the request names. Send one of the two.""", "HC0009"),
            await Server.PostAsync(new { id = "ById", query = Mapped, variables = Variables }));
    }

    [Fact]
    public async Task Other_documents_are_served_beside_them() =>
        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await Server.PostAsync(new { query = "query Unlisted { __typename }" }));
}
