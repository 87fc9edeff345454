using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using static Catalogue.Store.Embedded.Tests.Search.SearchCatalogue;

namespace Catalogue.Store.Embedded.Tests.Search;

public sealed class SearchOracleTests
{
    private readonly Dictionary<string, SearchDocument> documents = [];

    [Theory]
    [InlineData(1, 30, 12)]
    [InlineData(2, 300, 12)]
    [InlineData(3, 3000, 6)]
    public async Task Search_answers_what_reading_every_document_answers(int seed, int size, int rounds)
    {
        var random = new RandomDocuments(seed);
        await using var catalogue = new SearchCatalogue();
        await Write(catalogue, random, size, size);
        for (var round = 0; round < rounds; round++)
        {
            for (var search = 0; search < 25; search++)
            {
                await Compare(catalogue, random);
            }

            await Write(catalogue, random, 1 + random.Next(size / (1 + (round % 5 * 4))), size);
        }
    }

    private async Task Write(SearchCatalogue catalogue, RandomDocuments random, int count, int ids)
    {
        var changes = new Dictionary<string, Change>();
        for (var at = 0; at < count; at++)
        {
            var document = random.Document(ids);
            if (changes.ContainsKey(document.Id))
            {
                continue;
            }

            var isDeleted = random.Next(4) == 0;
            if (isDeleted && documents.Remove(document.Id))
            {
                changes.Add(document.Id, Delete(document.Id));
            }
            else if (!isDeleted)
            {
                changes.Add(document.Id, Replace(document));
                documents[document.Id] = document;
            }
        }

        await catalogue.Write([.. changes.Values]);
    }

    // Cleared first: a text that is set keeps the language that the new one does not give.
    private static Change Replace(SearchDocument document)
    {
        var properties = document.Type.Properties.Skip(1).ToArray();
        return Upsert(
            document.Type,
            document.Id,
            [.. properties.Select(property => (property.Name, (PlanValue)PlanValue.Null.Instance)), .. properties.Select(property => (property.Name, document[property]))]);
    }

    private async Task Compare(SearchCatalogue catalogue, RandomDocuments random)
    {
        var text = random.Text();
        var (first, offset) = (random.Next(20), random.Next(4) == 0 ? random.Next(100) : 0);
        var visible = random.Next(12);
        var readable = SearchModel.Types.SelectMany(type => type.Properties).ToDictionary(property => property, _ => random.Next(12));
        var targets = SearchModel.Types.Select(type => Target(type, Below(type, visible), property => Below(type, readable[property])));

        var answer = await catalogue.Search(text, [.. targets], first, offset);

        var hits = SearchOracle.Search(documents.Values, text, document => document.Level < visible, (document, property) => document.Level < readable[property]);
        var page = hits.Skip(offset).Take(first).ToList();
        Assert.Equal(
            new SearchAnswer(
                string.Join(' ', page.Select(document => document.Id)),
                answer.Snippets,
                string.Join(' ', SearchModel.Types.Select(type => hits.Count(document => document.Type == type))),
                hits.Count,
                offset + page.Count < hits.Count,
                offset > 0 && hits.Count > 0),
            answer);
        Assert.DoesNotContain("\"\"", answer.Snippets.Split('\n'));
    }

    // Levels are below 10, so that some conditions are true everywhere; 0 and 11 make them constants.
    private static Predicate Below(NodeType type, int level) => level switch
    {
        0 => Predicate.Never.Instance,
        11 => Predicate.Always.Instance,
        _ => new Predicate.Guard(LevelBelow(type, level)),
    };
}
