using Catalogue.Plan.Commits;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Oracle;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Between two instants lies what differs between the states at them, whatever happened on the way.</summary>
public abstract class IntervalSpecification : StoreSpecification
{
    [Fact]
    public async Task An_interval_holds_all_that_differs_and_nothing_else()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O"))),
            Put(Model.Dataset, "a", ("title", Values.Text("A")), ("acronym", "A")),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Connect(Model.DerivedFrom, "a", "b", ("evidence", "DECLARED")),
            Connect(Model.OwnedBy, "b", "o"));
        var since = await NowAsync();
        await CommitAsync(Put(Model.Dataset, "a", ("acronym", "AA"), ("records", 3)), Connect(Model.DerivedFrom, "a", "b", ("evidence", "OBSERVED")));
        await CommitAsync(Delete("b"), Put(Model.Owner, "p", ("name", Values.Text("P"))));
        await CommitAsync(Put(Model.Dataset, "a", ("acronym", "A")), Connect(Model.OwnedBy, "a", "p"));

        var interval = await BetweenAsync(since);

        Assert.Equal(
            [
                "Created Owner p ()",
                "Deleted Dataset b ()",
                "Updated Dataset a (records)",
                "Created (Dataset)-[OWNED_BY]->(Owner) a p  ()",
                "Deleted (Dataset)-[DERIVED_FROM]->(Dataset) a b  ()",
                "Deleted (Dataset)-[OWNED_BY]->(Owner) b o  ()",
            ],
            DifferenceText.Lines(interval.Difference));
        Assert.True(interval is { IsFromNothing: false, IsComplete: true });
    }

    [Fact]
    public async Task What_was_made_and_unmade_is_no_difference()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O", "O")), ("region", "north")),
            Put(Model.Dataset, "a", ("title", Values.Text("A"))),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Connect(Model.DerivedFrom, "a", "b", "k", ("evidence", "DECLARED"), ("weight", 2), ("by", "o")));
        var since = await NowAsync();
        await CommitAsync(Put(Model.Owner, "o", ("region", null)), Connect(Model.DerivedFrom, "a", "b", "k", ("weight", null)), Put(Model.Owner, "p", ("name", Values.Text("P"))));
        await CommitAsync(Delete("a"), Delete("o"));
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O", "O")), ("region", "north")), Put(Model.Dataset, "a", ("title", Values.Text("A"))));
        await CommitAsync(Connect(Model.DerivedFrom, "a", "b", "k", ("evidence", "DECLARED"), ("weight", 2), ("by", "o")), Delete("p"));

        var interval = await BetweenAsync(since);

        Assert.Empty(DifferenceText.Lines(interval.Difference));
        Assert.Equal(await TextAsync(interval.Before), await TextAsync(interval.After));
    }

    [Fact]
    public async Task An_id_that_takes_another_type_goes_under_the_one_and_comes_under_the_other()
    {
        await CommitAsync(Put(Model.Dataset, "x", ("title", Values.Text("X"))), Put(Model.Owner, "o", ("name", Values.Text("O"))), Connect(Model.OwnedBy, "x", "o"));
        var since = await NowAsync();
        var before = await TextAsync((await BetweenAsync(null)).After);
        await CommitAsync(Delete("x"), Put(Model.Owner, "x", ("name", Values.Text("X"))), Put(Model.Dataset, "d", ("title", Values.Text("D"))), Connect(Model.OwnedBy, "d", "x"));

        var interval = await BetweenAsync(since);

        Assert.Equal(
            [
                "Created Dataset d ()",
                "Created Owner x ()",
                "Deleted Dataset x ()",
                "Created (Dataset)-[OWNED_BY]->(Owner) d x  ()",
                "Deleted (Dataset)-[OWNED_BY]->(Owner) x o  ()",
            ],
            DifferenceText.Lines(interval.Difference));
        Assert.Equal(before, await TextAsync(interval.Before));
    }

    [Fact]
    public async Task Without_a_beginning_everything_is_new()
    {
        var empty = await NowAsync();
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))));

        foreach (var interval in new[] { await BetweenAsync(null), await BetweenAsync(empty), await BetweenAsync(new Instant(0)) })
        {
            Assert.True(interval is { IsFromNothing: true, IsComplete: true, Difference: { Nodes.IsEmpty: true, Edges.IsEmpty: true } });
            Assert.Equal("", await TextAsync(interval.Before));
            Assert.Equal("\"o\"|\"O\"|null", await TextAsync(interval.After));
        }
    }

    [Fact]
    public async Task Nothing_lies_between_two_instants_without_a_commit()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))));
        var since = await NowAsync();

        var interval = await BetweenAsync(since);

        Assert.True(interval is { IsFromNothing: false, IsComplete: true });
        Assert.Empty(DifferenceText.Lines(interval.Difference));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_two_instants_of_a_random_history_lie_apart_as_two_naive_graphs_do(int seed)
    {
        var random = new Random(seed);
        var (generator, graph) = (new GraphGenerator(Model, random), new NaiveGraph());
        var history = new List<(Instant At, NaiveGraph Graph, string Text)>();
        for (var commit = 0; commit < 40; commit++)
        {
            var changes = commit == 0 ? generator.Create(4) : generator.Alter();
            await CommitAsync([.. changes]);
            graph.Apply(changes);
            if (commit == 0 || random.Next(2) == 0)
            {
                var now = await NowAsync();
                history.Add((now, Copied(graph), await TextAsync(await IntervalAsync(null, now) is { } whole ? whole.After : throw new InvalidOperationException("The present is known."))));
            }
        }

        for (var at = 0; at < 60; at++)
        {
            var (first, second) = (random.Next(history.Count), random.Next(history.Count));
            var (since, until) = (history[Math.Min(first, second)], history[Math.Max(first, second)]);
            var interval = await IntervalAsync(since.At, until.At);
            Assert.NotNull(interval);
            Assert.Equal(DifferenceText.Lines(since.Graph, until.Graph), DifferenceText.Lines(interval.Difference));
            Assert.Equal(since.Text, await TextAsync(interval.Before));
            Assert.Equal(until.Text, await TextAsync(interval.After));
        }
    }

    [Fact]
    public async Task What_is_committed_after_an_instant_was_given_is_later_than_it_whoever_writes()
    {
        const int Writers = 3, Each = 60;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                for (var at = 0; at < Each; at++)
                {
                    await CommitAsync(Put(Model.Owner, $"{writer}-{at:D2}", ("name", Values.Text("x"))));
                }
            },
            Cancellation)).ToList();
        var seen = new List<(Instant At, string Text)>();
        var told = new HashSet<string>();
        Instant? last = null;
        while (seen.Count == 0 || !writers.TrueForAll(writer => writer.IsCompleted))
        {
            var now = await Store.NowAsync(Cancellation);
            var interval = await IntervalAsync(last, now) ?? throw new InvalidOperationException("The present is known.");
            seen.Add((now, await TextAsync(interval.After)));
            told.UnionWith(interval.IsFromNothing ? seen[^1].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[1]) : interval.Difference.Nodes.Select(node => node.Id.Value));
            last = now;
        }

        await Task.WhenAll(writers);
        var rest = await BetweenAsync(last);
        told.UnionWith(rest.Difference.Nodes.Select(node => node.Id.Value));
        Assert.Equal(Writers * Each, told.Count);
        foreach (var (at, text) in seen)
        {
            Assert.Equal(text, await TextAsync((await IntervalAsync(null, at) ?? throw new InvalidOperationException("The past is known.")).After));
        }
    }

    [Fact]
    public async Task A_cancelled_search_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.NowAsync(cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.BetweenAsync(null, new Instant(0), cancelled.Token));
    }

    // What is committed within the millisecond of an instant that was given lies behind it.
    private async Task<Instant> NowAsync()
    {
        var (earlier, now) = (await Store.NowAsync(Cancellation), await Store.NowAsync(Cancellation));
        while (now <= earlier)
        {
            now = await Store.NowAsync(Cancellation);
        }

        return now;
    }

    private async Task<GraphInterval> BetweenAsync(Instant? since) => await IntervalAsync(since, await NowAsync()) ?? throw new InvalidOperationException("The present is known.");

    private async Task<GraphInterval?> IntervalAsync(Instant? since, Instant until) => await Store.BetweenAsync(since, until, Cancellation);

    private Task<string> TextAsync(GraphState state) => StateText.OfAsync(state, Model.Graph, Cancellation);

    private static NaiveGraph Copied(NaiveGraph graph)
    {
        var copy = new NaiveGraph();
        foreach (var node in graph.Nodes.Values)
        {
            copy.Nodes.Add(node.Id, node with { Values = new Dictionary<Plan.Model.Property, PlanValue>(node.Values) });
        }

        copy.Edges.AddRange(graph.Edges.Select(edge => edge with { Values = new Dictionary<Plan.Model.Property, PlanValue>(edge.Values) }));
        return copy;
    }
}
