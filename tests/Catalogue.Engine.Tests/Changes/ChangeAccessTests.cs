using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Cases;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Changes;

/// <summary>
/// One history of commits as everybody catches up with it: whole answers below <c>Changes/Told</c>. With
/// CATALOGUE_UPDATE_CASES=1 they are written anew, to be read in the diff.
/// </summary>
public sealed class ChangeAccessTests
{
    private const string Query = """
        query ($since: Long, $after: String, $first: Int) {
          changes(since: $since, first: $first, after: $after) {
            until complete totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { kind type id node { ... on Dataset { title individualCount stewardNotes } ... on Variable { name } } } }
          }
        }
        """;

    // Cursors are sealed for a policy.
    private const string WithoutCursors = """
        query ($since: Long) {
          changes(since: $since) {
            until complete totalCount
            nodes { kind type id node { ... on Dataset { title individualCount stewardNotes } ... on Variable { name } } }
          }
        }
        """;

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Catalogue.Engine.Tests", "Changes", "Told");

    [Theory]
    [InlineData("anonymous")]
    [InlineData("registered")]
    [InlineData("granted")]
    [InlineData("steward")]
    [InlineData("auditor")]
    public async Task Everybody_is_told_what_changed_in_their_own_view(string name)
    {
        var (catalogue, clock, since) = await OpenAsync();

        await SmallHistory.PlayAsync(catalogue, hidden: true);
        clock.Pass(1000);

        var told = GoldenCase.Pretty(await catalogue.AskAsync(WithoutCursors, SmallHistory.PrincipalOf(name), new JsonObject { ["since"] = since }.ToJsonString()));
        var file = Path.Combine(Folder, $"{name}.json");
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, told, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), told);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(1L)]
    public async Task What_is_out_of_sight_leaves_no_trace_in_what_is_told(long? asked)
    {
        var (with, clock, since) = await OpenAsync();
        var (without, other, _) = await OpenAsync();
        await SmallHistory.PlayAsync(with, hidden: true);
        await SmallHistory.PlayAsync(without, hidden: false);
        clock.Pass(1000);
        other.Pass(1000);

        var expected = await PagesAsync(without, asked is 1 ? since : asked);

        Assert.Equal(expected, await PagesAsync(with, asked is 1 ? since : asked));
        Assert.True(expected.Count > 1);
        Assert.NotEqual(await with.Store.SequenceAsync(TestContext.Current.CancellationToken), await without.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_only_others_see_is_nothing_to_page_over()
    {
        var (catalogue, clock, since) = await OpenAsync();
        await catalogue.CommitAsync([.. Enumerable.Range(0, 300).Select(at => catalogue.Put("Dataset", $"hidden-{at:D3}", ("title", "X"), ("kind", "CLAIMS"), ("status", "DRAFT")))]);
        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("title", "Open data")));
        clock.Pass(1);

        var answer = JsonNode.Parse(await AskAsync(catalogue, Principal.Anonymous, since, first: 1))?["data"]?["changes"];

        Assert.Equal("""{"kind":"UPDATED","type":"DATASET","id":"open","node":{"title":"Open data","individualCount":null,"stewardNotes":null}}""", answer?["edges"]?[0]?["node"]?.ToJsonString());
        Assert.Equal(1, (int?)answer?["totalCount"]);
        Assert.False((bool?)answer?["pageInfo"]?["hasNextPage"]);
    }

    private static async Task<(SmallCatalogue Catalogue, SettableTime Clock, long Since)> OpenAsync()
    {
        var clock = SettableTime.OnCaseDay();
        var catalogue = await SmallCatalogue.OpenAsync(clock);
        clock.Pass(1000);
        var since = JsonNode.Parse(await catalogue.AskAsync("{ changes(first: 0) { until } }", Principal.Anonymous))?["data"]?["changes"]?["until"];
        clock.Pass(1000);
        return (catalogue, clock, (long?)since ?? throw new InvalidOperationException("An instant is told."));
    }

    private static Task<string> AskAsync(SmallCatalogue catalogue, Principal principal, long? since, int first, string? after = null) =>
        catalogue.AskAsync(Query, principal, new JsonObject { ["since"] = since, ["first"] = first, ["after"] = after }.ToJsonString());

    private static async Task<List<string>> PagesAsync(SmallCatalogue catalogue, long? since)
    {
        var pages = new List<string>();
        string? after = null;
        do
        {
            pages.Add(await AskAsync(catalogue, Principal.Anonymous, since, first: 2, after));
            var info = JsonNode.Parse(pages[^1])?["data"]?["changes"]?["pageInfo"] ?? throw new InvalidOperationException(pages[^1]);
            after = (bool?)info["hasNextPage"] == true ? (string?)info["endCursor"] : null;
        }
        while (after is not null);
        return pages;
    }
}
