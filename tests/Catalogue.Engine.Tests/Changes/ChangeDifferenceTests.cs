using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Changes;

/// <summary>Changes are the difference of two views that were read whole, whatever random commits lie between.</summary>
public sealed class ChangeDifferenceTests(ITestOutputHelper output)
{
    private const string Query = "query ($since: Long) { changes(since: $since, first: 500) { until totalCount pageInfo { hasNextPage } nodes { kind type id } } }";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Changes_since_an_instant_are_the_difference_of_the_views_then_and_now(int seed)
    {
        var (random, clock) = (new Random(seed), SettableTime.OnCaseDay());
        var catalogue = await SmallCatalogue.OpenEmptyAsync(clock);
        var changes = new RandomChanges(catalogue.Schema.Model, random);
        var past = new List<(long? At, NaiveView[] Views)> { (null, await ReadAsync(catalogue)), (0, await ReadAsync(catalogue)) };
        var told = 0;
        for (var round = 0; round < 25; round++)
        {
            await CommitAsync(catalogue, changes, round == 0 ? 200 : random.Next(1, 9));
            clock.Pass(random.Next(1, 5));
            var (until, now) = (0L, await ReadAsync(catalogue));
            for (var at = 0; at < Principals.All.Length; at++)
            {
                var since = random.Next(3) == 0 ? past[^1] : past[random.Next(past.Count)];
                var page = await AskAsync(catalogue, Principals.All[at], since.At);
                var expected = since.Views[at].EventsTo(now[at], catalogue.Schema.Model).ToArray();
                Assert.Equal(expected, page["nodes"]?.AsArray().Select(change => $"{change?["kind"]} {change?["type"]} {change?["id"]}"));
                Assert.Equal(expected.Length, (int?)page["totalCount"]);
                until = (long?)page["until"] ?? 0;
                told += expected.Length;
            }

            past.Add((until, now));
        }

        output.WriteLine($"{told} changes told.");
        Assert.True(told > 1000, "There is enough to compare.");
    }

    private static async Task<NaiveView[]> ReadAsync(SmallCatalogue catalogue)
    {
        var views = new NaiveView[Principals.All.Length];
        for (var at = 0; at < views.Length; at++)
        {
            views[at] = await NaiveView.ReadAsync(catalogue, Principals.All[at]);
        }

        return views;
    }

    private static async Task<JsonNode> AskAsync(SmallCatalogue catalogue, Principal principal, long? since)
    {
        var answer = await catalogue.AskAsync(Query, principal, new JsonObject { ["since"] = since }.ToJsonString());
        return JsonNode.Parse(answer)?["data"]?["changes"] ?? throw new InvalidOperationException(answer);
    }

    private static async Task CommitAsync(SmallCatalogue catalogue, RandomChanges changes, int count)
    {
        for (var committed = 0; committed < count;)
        {
            if (await catalogue.Store.CommitAsync(changes.Next(), TestContext.Current.CancellationToken) is CommitOutcome.Committed)
            {
                committed++;
            }
        }
    }
}
