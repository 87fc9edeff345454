using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Exchange.TableSchema;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Documents;

/// <summary>What <c>docs/real-input.md</c> shows, asked of the main base's own schemas.</summary>
public sealed partial class RealInputTests
{
    private static readonly Lazy<Task<SeededCatalogue>> Catalogue = new(() => SeededCatalogue.On(schema =>
        new TableSchemaReader(schema.Model).Read([Folder()], null, CancellationToken.None)));

    [Fact]
    public async Task The_answers_that_the_document_shows_are_those_of_the_catalogue()
    {
        Folder();
        var document = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "real-input.md"), TestContext.Current.CancellationToken);
        var shown = Shown().Matches(document);

        Assert.Equal(3, shown.Count);
        foreach (Match example in shown)
        {
            Assert.Equal(JsonNode.Parse(example.Groups[2].Value)?.ToJsonString(), (await Ask(example.Groups[1].Value)).ToJsonString());
        }
    }

    [Fact]
    public async Task The_catalogue_counts_what_a_separate_count_over_the_files_counts()
    {
        var tables = Schemas("schemas").ToList();
        var lists = Schemas("nomenclatures").ToList();

        var counts = (await Ask("""
            {
              tables { totalCount }
              variables { totalCount }
              codeLists { totalCount }
              foreignKeys: tables(first: 50) { nodes { references { totalCount } } }
            }
            """)).At("data");

        Assert.Equal(tables.Count, (int?)counts.At("tables")["totalCount"]);
        Assert.Equal(tables.Sum(table => table.GetProperty("fields").GetArrayLength()), (int?)counts.At("variables")["totalCount"]);
        Assert.Equal(lists.Count, (int?)counts.At("codeLists")["totalCount"]);
        Assert.Equal(
            tables.Sum(table => table.TryGetProperty("foreignKeys", out var keys) ? keys.GetArrayLength() : 0),
            counts.At("foreignKeys", "nodes").AsArray().Sum(node => (int?)node?["references"]?["totalCount"]));
    }

    [Fact]
    public async Task The_catalogue_holds_every_row_of_every_published_list()
    {
        var rows = Directory.EnumerateFiles(Path.Combine(Folder(), "nomenclatures"), "*.csv*", SearchOption.AllDirectories).Sum(CountRows);

        var codes = (await Ask("{ codes { totalCount } }")).At("data", "codes");

        // One row of the source, in IR_DTE_V, has no code.
        Assert.Equal(rows - 1, (int?)codes["totalCount"]);
    }

    private static string Folder() => RepositoryFiles.Shared("data/snds/schema-snds");

    private static async Task<JsonNode> Ask(string query) =>
        JsonNode.Parse(await (await Catalogue.Value).AskAsync(query, Principal.Anonymous)) ?? throw new InvalidOperationException("A response is an object.");

    private static IEnumerable<JsonElement> Schemas(string folder) => Directory
        .EnumerateFiles(Path.Combine(Folder(), folder), "*.json", SearchOption.AllDirectories)
        .Select(file => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file)));

    private static int CountRows(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress)
            : stream);
        var rows = -1;
        while (reader.ReadLine() is { } line)
        {
            rows += line.Length > 0 ? 1 : 0;
        }

        return rows;
    }

    [GeneratedRegex("```graphql\n([^`]*)```\n\n```json\n([^`]*)```", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();
}
