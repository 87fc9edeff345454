using System.Text.Json.Nodes;
using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>Random changes of the whole model: everybody is told what differs between what they could read before and after, and nothing else.</summary>
public sealed class NaiveViewTests
{
    private const int Commits = 300;
    private const string Last = "tool-zz";

    private static readonly Principal Registered = new() { Subject = "r.martin", IsAuthenticated = true };

    private static readonly Principal[] Principals =
    [
        Principal.Anonymous,
        Registered,
        Registered with { Projects = ["project-0"] },
        Registered with { Roles = [Roles.Steward], Organisations = ["organisation-0", "organisation-1"] },
        Registered with { Roles = [Roles.Auditor] },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(13)]
    public async Task Events_are_the_difference_of_the_views_before_and_after(int seed)
    {
        var catalogue = await SmallCatalogue.OpenEmptyAsync();
        var changes = new RandomChanges(catalogue.Schema.Model, new Random(seed));
        await CommitAsync(catalogue, changes, 400);
        var subscriptions = await Task.WhenAll(Principals.Select(principal => Subscription.OpenAsync(catalogue.Engine, "subscription { catalogueChanged { kind type id } }", principal)));
        var views = await ReadAsync(catalogue);
        var expected = Principals.Select(_ => new List<string>()).ToArray();
        for (var commit = 0; commit < Commits; commit++)
        {
            await CommitAsync(catalogue, changes, 1);
            var next = await ReadAsync(catalogue);
            for (var at = 0; at < Principals.Length; at++)
            {
                expected[at].AddRange(views[at].EventsTo(next[at], catalogue.Schema.Model));
            }

            views = next;
        }

        await catalogue.CommitAsync(catalogue.Put("Tool", Last, ("name", "Z"), ("category", "RESEARCH")));
        for (var at = 0; at < Principals.Length; at++)
        {
            Assert.Equal(string.Join('\n', expected[at]), string.Join('\n', await UpToLastAsync(subscriptions[at])));
            await subscriptions[at].DisposeAsync();
        }

        Assert.True(expected.All(events => events.Count > Commits / 2), "There is enough to compare.");
        Assert.InRange(expected.Select(events => string.Join('\n', events)).Distinct().Count(), 4, Principals.Length);
    }

    private static async Task<NaiveView[]> ReadAsync(SmallCatalogue catalogue)
    {
        var views = new NaiveView[Principals.Length];
        for (var at = 0; at < views.Length; at++)
        {
            views[at] = await NaiveView.ReadAsync(catalogue, Principals[at]);
        }

        return views;
    }

    private static async Task CommitAsync(SmallCatalogue catalogue, RandomChanges changes, int count)
    {
        var committed = 0;
        while (committed < count)
        {
            var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);
            if (await catalogue.Store.CommitAsync(changes.Next(), TestContext.Current.CancellationToken) is CommitOutcome.Committed done && done.Sequence > before)
            {
                committed++;
            }
        }
    }

    private static async Task<List<string>> UpToLastAsync(Subscription subscription)
    {
        var events = new List<string>();
        while (await subscription.NextAsync() is { } payload)
        {
            var change = JsonNode.Parse(payload)?["data"]?["catalogueChanged"] ?? throw new InvalidOperationException(payload);
            if ((string?)change["id"] == Last)
            {
                break;
            }

            events.Add($"{change["kind"]} {change["type"]} {change["id"]}");
        }

        return events;
    }
}
