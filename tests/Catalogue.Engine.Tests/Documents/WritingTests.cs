using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Tests.Mutations;

namespace Catalogue.Engine.Tests.Documents;

/// <summary>What <c>docs/writing.md</c> shows, asked of the seed.</summary>
public sealed partial class WritingTests
{
    [Fact]
    public async Task The_answers_that_the_document_shows_are_those_of_the_catalogue()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "writing.md"), TestContext.Current.CancellationToken);
        var catalogue = await SeededCatalogue.ToWriteTo();
        using var engine = new CatalogueEngine(catalogue.Schema, catalogue.Policy, catalogue.Store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay, random: new SeededRandom());
        var shown = Shown().Matches(document);

        Assert.Equal(2, shown.Count);
        foreach (Match example in shown)
        {
            Assert.Equal(JsonNode.Parse(example.Groups[2].Value)?.ToJsonString(), JsonNode.Parse(await engine.AnswerAsync(example.Groups[1].Value, Writers.Steward))?.ToJsonString());
        }
    }

    [GeneratedRegex("```graphql\n(.*?)```\n\n```json\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();
}
