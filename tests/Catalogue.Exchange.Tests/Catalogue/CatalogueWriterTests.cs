using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Exchange.Catalogue;

namespace Catalogue.Exchange.Tests.Catalogue;

public sealed class CatalogueWriterTests
{
    private const string Lines = """
        {"type":"Organisation","id":"org","name":{"fr":"Nom","en":"Name"},"kind":"REGISTRY"}
        {"type":"Dataset","id":"a","title":{"en":"A"},"kind":"COHORT","status":"PUBLISHED","keywords":[],"themes":["x","y"],"temporalStart":"2019-04-16","minTypicalAge":-1,"hasStructuredData":false,"recordCount":9007199254740993,"publishedBy":"org","derivedFrom":[{"to":"b","recordedAt":"2019-04-16T08:30:00Z","evidence":"DECLARED"}]}
        {"type":"Dataset","id":"b","title":{"fr":"B"},"kind":"COHORT","status":"DRAFT"}
        {"type":"Table","id":"a.T","name":"T","dataset":"a","references":[{"to":"a.T","key":"k1","columns":["A"],"referencedColumns":["B"]},{"to":"a.T","key":"k2","columns":["C"],"referencedColumns":["B"]}]}
        {"type":"Variable","id":"a.T.V","name":"V","dataType":"STRING","missingYears":[2019,2020],"missingRate":0.1,"table":"a.T"}
        {"type":"Project","id":"p","title":{"fr":"P"},"status":"RUNNING","uses":["a",{"to":"b","purpose":{"en":"Why"}}]}

        """;

    private const string Letters = "a\"\\/\n\r\t\b\f\0\u0001\u001F\u007F\u0085\u00A0é\u2028\uFEFF<&'=";

    [Fact]
    public async Task What_was_read_is_written_as_it_stood()
    {
        var (written, summary) = await WriteAsync(ReadCatalogue.Of(Lines));

        Assert.Equal(Lines, written);
        Assert.Equal("1 Organisation, 2 Dataset, 1 Table, 1 Variable, 1 Project", string.Join(", ", summary.Nodes.Select(count => $"{count.Count} {count.Type}")));
        Assert.Equal(8, summary.Edges.Sum(count => count.Count));
    }

    /// <summary>Whatever stands in a text is text, in one line.</summary>
    [Fact]
    public async Task Any_text_comes_back()
    {
        var random = new Random(20260401);
        for (var at = 0; at < 300; at++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])]) + (at % 3 == 0 ? "\U0001F600" : "");
            var node = new JsonObject { ["type"] = "Dataset", ["id"] = "a", ["title"] = new JsonObject { ["fr"] = text, ["en"] = text }, ["acronym"] = text, ["kind"] = "COHORT", ["status"] = "DRAFT", ["keywords"] = new JsonArray(text, text) };

            var (written, _) = await WriteAsync(ReadCatalogue.Of(node.ToJsonString()));

            Assert.Equal(2, written.Split('\n').Length);
            Assert.True(JsonNode.DeepEquals(node, JsonNode.Parse(written)), written);
            Assert.Equal(written, (await WriteAsync(ReadCatalogue.Of(written))).Written);
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_writing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CatalogueWriter(ReadCatalogue.Of(Lines), null).WriteAsync(Stream.Null, cancelled.Token));
    }

    private static async Task<(string Written, ExportSummary Summary)> WriteAsync(ReadCatalogue catalogue)
    {
        using var output = new MemoryStream();
        var summary = await new CatalogueWriter(catalogue, null).WriteAsync(output, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(output.ToArray()), summary);
    }
}
