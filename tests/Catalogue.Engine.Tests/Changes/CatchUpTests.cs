using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;

namespace Catalogue.Engine.Tests.Changes;

/// <summary>A copy that is kept by asking for changes is equal to the view, whatever is committed between the pages.</summary>
public sealed class CatchUpTests(ITestOutputHelper output) : IDisposable
{
    private static readonly EngineLimits Roomy = new() { MaxCost = 10_000_000 };

    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_mirror_is_kept_equal_to_the_view_while_others_write_and_the_server_starts_again(int seed)
    {
        var (random, clock) = (new Random(seed), SettableTime.OnCaseDay());
        var catalogue = await SmallCatalogue.OnFileAsync(Path.Combine(folder, "store.db"), clock, Roomy);
        var changes = new RandomChanges(catalogue.Schema.Model, random);
        await CommitAsync(catalogue, changes, 60, clock, random);
        var mirrors = Principals.All.Select(principal => new Mirror(catalogue.Engine.SchemaFor(principal), principal)).ToArray();
        for (var round = 0; round < 12; round++)
        {
            foreach (var mirror in mirrors)
            {
                clock.Pass(1);
                var view = await NaiveView.ReadAsync(catalogue, mirror.Principal);
                await mirror.CatchUpAsync(catalogue, random.Next(2, 12), () => CommitAsync(catalogue, changes, random.Next(3), clock, random));
                Assert.Equal(view.Text, mirror.Text);
            }

            await CommitAsync(catalogue, changes, random.Next(12), clock, random);
            if (round % 4 == 3)
            {
                await catalogue.Store.DisposeAsync();
                catalogue = await SmallCatalogue.OnFileAsync(Path.Combine(folder, "store.db"), clock, Roomy);
                changes = new RandomChanges(catalogue.Schema.Model, random);
            }
        }

        output.WriteLine($"{mirrors.Sum(mirror => mirror.Changes)} changes in {mirrors.Sum(mirror => mirror.Pages)} pages to {mirrors.Length} mirrors, {await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken)} commits.");
        await catalogue.Store.DisposeAsync();
    }

    private static async Task CommitAsync(SmallCatalogue catalogue, RandomChanges changes, int count, SettableTime clock, Random random)
    {
        for (var committed = 0; committed < count;)
        {
            clock.Pass(random.Next(3));
            if (await catalogue.Store.CommitAsync(changes.Next(), TestContext.Current.CancellationToken) is CommitOutcome.Committed)
            {
                committed++;
            }
        }
    }
}
