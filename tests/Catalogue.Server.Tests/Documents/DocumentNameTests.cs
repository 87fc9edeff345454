using static Catalogue.Server.Tests.Documents.DocumentRequests;

namespace Catalogue.Server.Tests.Documents;

public sealed class DocumentNameTests(SeededServer seeded)
{
    private const string Query = "{ __typename }";
    private static readonly Answer Data = Answer.Of(200, """{"data":{"__typename":"Query"}}""");
    private static readonly Answer Unknown = Answer.Refusal(400, "The server has no document of that id.", "HC0020");

    [Theory]
    [InlineData("Overview")]
    [InlineData("x-app:Overview")]
    [InlineData("é/\\\"")]
    public async Task A_custom_name_that_is_unknown_is_refused_unless_the_text_is_there(string id)
    {
        Assert.Equal(Unknown, await seeded.Server.PostAsync(new { documentId = id }));
        Assert.Equal(Unknown, await seeded.Server.PostAsync(new { id }));
        Assert.Equal(Unknown, await seeded.Server.PostAsync(new { doc_id = id }));
        Assert.Equal(Unknown, await seeded.Server.GetAsync(("documentId", id)));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { id, query = Query }));
    }

    [Theory]
    [InlineData("md5:0cc175b9c0f1b6a831c399e269772661")]
    [InlineData("sha256:0CC175B9")]
    [InlineData("x-app:a:b")]
    public async Task A_prefix_that_is_reserved_is_explained(string documentId) => Assert.Equal(
        Answer.Refusal(400, """The id of the document must be \"sha256:\" and 64 lower-case hexadecimal digits, a name that begins with \"x-\" and holds one colon, or a name without a colon.""", "HC0009"),
        await seeded.Server.PostAsync(new { documentId }));

    [Fact]
    public async Task A_document_is_named_once()
    {
        var refusal = Answer.Refusal(400, "The request names its document twice. Name it once.", "HC0009");
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { id = "a", doc_id = "a" }));
        Assert.Equal(refusal, await seeded.Server.PostAsync(new { id = "a", extensions = PersistedQuery(HashOf(Query)) }));
        Assert.Equal(refusal, await seeded.Server.GetAsync(("id", "a"), ("documentId", "b")));
        Assert.Equal(Data, await seeded.Server.PostAsync(new { id = (string?)null, documentId = "", doc_id = "c", query = Query }));
    }

    [Fact]
    public async Task A_name_is_a_string() => Assert.Equal(
        Answer.Refusal(400, """\"id\" must be a string or null.""", "HC0009"),
        await seeded.Server.PostAsync(new { id = 7, query = Query }));
}
