using System.Globalization;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Store.Specification;
using Catalogue.Store.Specification.Oracle;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Embedded.Tests.Files;

/// <summary>What a store remembers of its past when it is opened again, and how it keeps time.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly SampleModel model = new();
    private readonly TemporaryFolder folder = new();
    private readonly MovedClock clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Instants_given_before_a_restart_are_known_after_it()
    {
        var generator = new GraphGenerator(model, new Random(11));
        var past = new List<(Instant At, string Text)>();
        for (var start = 0; start < 3; start++)
        {
            await using var store = await OpenAsync();
            for (var commit = 0; commit < 6; commit++)
            {
                await CommitAsync(store, past.Count == 0 ? generator.Create(3) : generator.Alter());
                clock.Pass(TimeSpan.FromMilliseconds(1));
                var now = await store.NowAsync(Cancellation);
                past.Add((now, await StateText.OfAsync((await BetweenAsync(store, null, now)).After, model.Graph, Cancellation)));
            }

            for (var at = 1; at < past.Count; at++)
            {
                var interval = await BetweenAsync(store, past[at - 1].At, past[at].At);
                Assert.Equal(past[at - 1].Text, await StateText.OfAsync(interval.Before, model.Graph, Cancellation));
                Assert.Equal(past[at].Text, await StateText.OfAsync(interval.After, model.Graph, Cancellation));
                Assert.True(interval is { IsComplete: true, Difference.Nodes.IsEmpty: false });
            }
        }
    }

    [Fact]
    public async Task Commits_within_one_millisecond_lie_behind_an_instant_that_was_given_within_it()
    {
        await using var store = await OpenAsync();
        await PutAsync(store, "a");
        var first = await store.NowAsync(Cancellation);
        await PutAsync(store, "b");

        Assert.Equal(clock.Now, DateTimeOffset.FromUnixTimeMilliseconds(first.Milliseconds));
        Assert.Equal(first, await store.NowAsync(Cancellation));
        Assert.Equal(["a"], await NamesAsync(store, first));
        clock.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["b"], (await BetweenAsync(store, first, await store.NowAsync(Cancellation))).Difference.Nodes.Select(node => node.Id.Value));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_slows_time_down_and_reorders_nothing()
    {
        await using var store = await OpenAsync();
        await PutAsync(store, "a");
        var first = await store.NowAsync(Cancellation);
        clock.Now -= TimeSpan.FromHours(1);
        await PutAsync(store, "b");
        Assert.Equal(["a"], await NamesAsync(store, first));

        clock.Pass(TimeSpan.FromSeconds(10));
        var second = await store.NowAsync(Cancellation);

        Assert.Equal(5000, second.Milliseconds - first.Milliseconds);
        Assert.Equal(["b"], (await BetweenAsync(store, first, second)).Difference.Nodes.Select(node => node.Id.Value));
        clock.Pass(TimeSpan.FromHours(3));
        Assert.Equal(clock.Now, DateTimeOffset.FromUnixTimeMilliseconds((await store.NowAsync(Cancellation)).Milliseconds));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_while_the_store_was_closed_goes_on_from_the_last_commit()
    {
        Instant first;
        await using (var store = await OpenAsync())
        {
            first = await store.NowAsync(Cancellation);
            await PutAsync(store, "a");
        }

        clock.Now -= TimeSpan.FromDays(1);
        await using var later = await OpenAsync();

        Assert.Equal(["a"], await NamesAsync(later, await later.NowAsync(Cancellation)));
        Assert.Equal(["a"], (await BetweenAsync(later, first, await later.NowAsync(Cancellation)) is { IsFromNothing: true } all ? await NamesOfAsync(all.After) : []));
    }

    [Fact]
    public async Task A_file_of_format_1_begins_when_it_is_opened()
    {
        Instant before;
        await using (var store = await OpenAsync())
        {
            await PutAsync(store, "a");
            clock.Pass(TimeSpan.FromSeconds(1));
            before = await store.NowAsync(Cancellation);
            await CommitAsync(store, [Put(model.Owner, "a", ("region", "r"))]);
        }

        AsFormat1();
        clock.Pass(TimeSpan.FromSeconds(1));
        await using var upgraded = await OpenAsync();
        var beginning = await upgraded.NowAsync(Cancellation);
        await PutAsync(upgraded, "b");
        clock.Pass(TimeSpan.FromSeconds(1));

        var until = await upgraded.NowAsync(Cancellation);
        var forgotten = await BetweenAsync(upgraded, before, until);
        Assert.True(forgotten is { IsComplete: false, IsFromNothing: true, Difference.Nodes.IsEmpty: true });
        Assert.Equal(["a", "b"], await NamesOfAsync(forgotten.After));
        var known = await BetweenAsync(upgraded, beginning, until);
        Assert.True(known is { IsComplete: true, IsFromNothing: false });
        Assert.Equal(["b"], known.Difference.Nodes.Select(node => node.Id.Value));
        Assert.Equal(["a"], await NamesOfAsync(known.Before));
        Assert.Null(await upgraded.BetweenAsync(null, before, Cancellation));
    }

    [Fact]
    public async Task Another_model_begins_when_it_is_first_opened_with_it()
    {
        Instant before;
        await using (var store = await OpenAsync())
        {
            await PutAsync(store, "a");
            clock.Pass(TimeSpan.FromSeconds(1));
            before = await store.NowAsync(Cancellation);
        }

        clock.Pass(TimeSpan.FromSeconds(1));
        var owner = new NodeType("Owner", "owners", 0, [.. model.Owner.Properties, new Property { Name = "website", Ordinal = 3, Type = PropertyType.Uri }]);
        await using (var store = await OpenAsync(new GraphModel([owner], [])))
        {
            Assert.False((await BetweenAsync(store, before, await store.NowAsync(Cancellation))).IsComplete);
            clock.Pass(TimeSpan.FromSeconds(1));
            before = await store.NowAsync(Cancellation);
        }

        await using var again = await OpenAsync(new GraphModel([owner], []));
        Assert.True((await BetweenAsync(again, before, await again.NowAsync(Cancellation))).IsComplete);
    }

    [Fact]
    public async Task An_instant_of_the_past_is_found_among_many_commits()
    {
        await using var store = await OpenAsync();
        var instants = new List<Instant>();
        for (var at = 0; at < 600; at++)
        {
            await PutAsync(store, at.ToString("D4", CultureInfo.InvariantCulture));
            clock.Pass(TimeSpan.FromMilliseconds(at % 3));
            if (at % 50 == 0)
            {
                instants.Add(await store.NowAsync(Cancellation));
            }
        }

        for (var at = 0; at < instants.Count; at++)
        {
            Assert.Equal((50 * at) + 1, (await NamesAsync(store, instants[at])).Length);
        }
    }

    [Fact]
    public async Task A_log_that_was_tampered_with_is_told_to_be_damaged()
    {
        var since = default(Instant);
        await using (var store = await OpenAsync())
        {
            await PutAsync(store, "a");
            since = await store.NowAsync(Cancellation);
            await CommitAsync(store, [Put(model.Owner, "a", ("region", "r"))]);
        }

        SqliteFile.Run(folder.File("store.db"), "UPDATE changes SET operations = '[{\"erase\":\"Owner\"}]' WHERE sequence = 2");
        await using var tampered = await OpenAsync();
        clock.Pass(TimeSpan.FromSeconds(1));
        var now = await tampered.NowAsync(Cancellation);

        var trouble = await Assert.ThrowsAsync<Plan.StoreUnavailableException>(async () => await tampered.BetweenAsync(since, now, Cancellation));
        Assert.Equal($"The store file {folder.File("store.db")} is damaged. Restore it from a backup, or move it away and import again.", trouble.Message);
        Assert.Equal(["a"], await NamesAsync(tampered, now));
    }

    private ValueTask<EmbeddedStore> OpenAsync(GraphModel? other = null) => EmbeddedStore.OpenAsync(folder.File("store.db"), other ?? model.Graph, clock, Cancellation);

    // As the server wrote it that knew no way back.
    private void AsFormat1() => SqliteFile.Run(
        folder.File("store.db"),
        """UPDATE changes SET operations = replace(operations, ',"was":{"region":null}', ''); PRAGMA user_version = 1""");

    private Task PutAsync(EmbeddedStore store, string id) => CommitAsync(store, [Put(model.Owner, id, ("name", Values.Text(id)))]);

    private static async Task CommitAsync(EmbeddedStore store, IEnumerable<Change> changes) =>
        Assert.IsType<CommitOutcome.Committed>(await store.CommitAsync(new ChangeSet([.. changes], "test"), Cancellation));

    private static async Task<GraphInterval> BetweenAsync(EmbeddedStore store, Instant? since, Instant until) =>
        await store.BetweenAsync(since, until, Cancellation) ?? throw new InvalidOperationException("The state is known.");

    private async Task<string[]> NamesAsync(EmbeddedStore store, Instant until) => await NamesOfAsync((await BetweenAsync(store, null, until)).After);

    private async Task<string[]> NamesOfAsync(GraphState state) =>
        [.. (await StateText.OfAsync(state, new GraphModel([model.Owner], []), Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == '"').Select(line => line.Split('"')[1])];
}
