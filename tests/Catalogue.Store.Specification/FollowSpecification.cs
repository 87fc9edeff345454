using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>What is committed is published: every commit once, in order, between the states before and after it.</summary>
public abstract class FollowSpecification : StoreSpecification
{
    [Fact]
    public async Task A_commit_tells_what_differs_between_its_states()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O"))),
            Put(Model.Dataset, "a", ("title", Values.Text("A")), ("acronym", "A")),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Connect(Model.DerivedFrom, "a", "b", ("evidence", "DECLARED")),
            Connect(Model.OwnedBy, "b", "o"));
        await using var feed = await Store.FollowAsync(10, Cancellation);

        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("A")), ("acronym", "AA"), ("records", 3)),
            Connect(Model.DerivedFrom, "a", "b", ("evidence", "OBSERVED")),
            Connect(Model.OwnedBy, "a", "o"));
        await CommitAsync(Delete("b"), Put(Model.Owner, "p", ("name", Values.Text("P"))));

        Assert.Equal(
            [
                "Updated Dataset a (acronym, records)",
                "Created (Dataset)-[OWNED_BY]->(Owner) a o  ()",
                "Updated (Dataset)-[DERIVED_FROM]->(Dataset) a b  (evidence)",
            ],
            Lines(await NextAsync(feed)));
        Assert.Equal(
            [
                "Created Owner p ()",
                "Deleted Dataset b ()",
                "Deleted (Dataset)-[DERIVED_FROM]->(Dataset) a b  ()",
                "Deleted (Dataset)-[OWNED_BY]->(Owner) b o  ()",
            ],
            Lines(await NextAsync(feed)));
    }

    [Fact]
    public async Task The_states_before_and_after_stay_as_they_were()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("0"))));
        await using var feed = await Store.FollowAsync(10, Cancellation);

        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("1"))));
        await CommitAsync(Put(Model.Owner, "b", ("name", Values.Text("2"))), Delete("a"));
        var (first, second) = (await NextAsync(feed), await NextAsync(feed));

        Assert.Equal(["\"a\"|\"0\""], await NamesAsync(first.Before));
        Assert.Equal(["\"a\"|\"1\""], await NamesAsync(first.After));
        Assert.Equal(["\"a\"|\"1\""], await NamesAsync(second.Before));
        Assert.Equal(["\"b\"|\"2\""], await NamesAsync(second.After));
    }

    [Fact]
    public async Task What_is_refused_or_changes_nothing_is_not_published()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("A"))));
        await using var feed = await Store.FollowAsync(10, Cancellation);

        Assert.NotEmpty(await FaultsAsync(Put(Model.Owner, "b")));
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("A"))));
        var last = await CommitAsync(Put(Model.Owner, "c", ("name", Values.Text("C"))));

        Assert.Equal(last.Sequence, (await NextAsync(feed)).Sequence);
    }

    [Fact]
    public async Task A_feed_begins_with_the_first_commit_after_it_was_opened()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("A"))));
        await using var first = await Store.FollowAsync(10, Cancellation);
        await CommitAsync(Put(Model.Owner, "b", ("name", Values.Text("B"))));
        await using var second = await Store.FollowAsync(10, Cancellation);
        await CommitAsync(Put(Model.Owner, "c", ("name", Values.Text("C"))));

        Assert.Equal(["Created Owner b ()"], Lines(await NextAsync(first)));
        Assert.Equal(["Created Owner c ()"], Lines(await NextAsync(first)));
        Assert.Equal(["Created Owner c ()"], Lines(await NextAsync(second)));
    }

    [Fact]
    public async Task Commits_of_many_writers_come_once_and_in_order_to_feeds_opened_at_any_time()
    {
        const int Writers = 4, Each = 40;
        var followers = new List<Task>();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                for (var at = 0; at < Each; at++)
                {
                    await CommitAsync(Put(Model.Owner, $"{writer}-{at:D2}", ("name", Values.Text("x"))));
                }
            },
            Cancellation)).ToList();
        for (var at = 0; at < 5; at++)
        {
            followers.Add(ReadToAsync(await Store.FollowAsync((Writers * Each) + 1, Cancellation), Writers * Each));
            await Task.Yield();
        }

        await Task.WhenAll(writers);
        await CommitAsync(Put(Model.Owner, "last", ("name", Values.Text("x"))));

        await Task.WhenAll(followers);
    }

    [Fact]
    public async Task A_feed_without_room_ends_behind_what_waits_and_says_so()
    {
        await using var slow = await Store.FollowAsync(2, Cancellation);
        await using var roomy = await Store.FollowAsync(5, Cancellation);
        for (var at = 1; at <= 5; at++)
        {
            await CommitAsync(Put(Model.Owner, $"{at}", ("name", Values.Text("x"))));
        }

        Assert.Equal(["Created Owner 1 ()"], Lines(await NextAsync(slow)));
        Assert.Equal(["Created Owner 2 ()"], Lines(await NextAsync(slow)));
        Assert.Null(await slow.NextAsync(Cancellation));
        Assert.True(slow.HasMissed);
        for (var at = 1; at <= 5; at++)
        {
            Assert.Equal([$"Created Owner {at} ()"], Lines(await NextAsync(roomy)));
        }
    }

    [Fact]
    public async Task A_cancelled_wait_takes_nothing()
    {
        await using var feed = await Store.FollowAsync(2, Cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = feed.NextAsync(stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("A"))));
        Assert.Equal(["Created Owner a ()"], Lines(await NextAsync(feed)));
    }

    [Fact]
    public async Task Closing_the_store_ends_its_feeds()
    {
        await using var feed = await Store.FollowAsync(2, Cancellation);
        var waiting = feed.NextAsync(Cancellation).AsTask();

        await Store.DisposeAsync();

        Assert.Null(await waiting);
        Assert.False(feed.HasMissed);
    }

    private async Task ReadToAsync(CommitFeed feed, long last)
    {
        await using (feed)
        {
            var commit = await NextAsync(feed);
            while (commit.Sequence <= last)
            {
                var next = await NextAsync(feed);
                Assert.Equal(commit.Sequence + 1, next.Sequence);
                Assert.Equal(commit.Sequence, (await NamesAsync(commit.After)).Length);
                Assert.Equal(await NamesAsync(commit.After), await NamesAsync(next.Before));
                commit = next;
            }
        }
    }

    private static async Task<Commit> NextAsync(CommitFeed feed) => Assert.IsType<Commit>(await feed.NextAsync(Cancellation));

    private async Task<string[]> NamesAsync(GraphState state)
    {
        var plan = new QueryPlan([PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name"))]);
        return RowText.Lines((await state.ExecuteAsync(plan, ParameterValues.Empty, Cancellation))[0]);
    }

    private static string[] Lines(Commit commit) =>
    [
        .. commit.Difference.Nodes.Select(node => $"{node.Kind} {node.Type} {node.Id} ({string.Join(", ", node.Changed.Select(property => property.Name))})").Order(StringComparer.Ordinal),
        .. commit.Difference.Edges.Select(edge => $"{edge.Kind} {edge.Type} {edge.From} {edge.To} {edge.Key} ({string.Join(", ", edge.Changed.Select(property => property.Name))})").Order(StringComparer.Ordinal),
    ];
}
