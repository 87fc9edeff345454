using System.Collections.Concurrent;
using Catalogue.Engine.Access;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>
/// Each point where a verdict is woven in has a switch that tests alone can throw. With any one thrown, one of the tests fails
/// that <c>docs/access.md</c> names beside it, or one of a few random tuples; with none thrown all of them pass.
/// </summary>
public sealed class MutationScoreTests(ITestOutputHelper output)
{
    private static readonly EnforcementPoint[] Points = Enum.GetValues<EnforcementPoint>();

    [Fact]
    public async Task Whichever_switch_is_thrown_some_test_fails()
    {
        await using var tuples = await FewTuples.PrepareAsync();
        await SeededCatalogue.OnEmbeddedStore();
        var noticed = new ConcurrentDictionary<EnforcementPoint, string>();
        await Parallel.ForEachAsync(Points, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (point, _) =>
        {
            if (await WhoNoticesAsync(point, tuples) is { } guard)
            {
                noticed[point] = guard;
            }
        });

        foreach (var point in Points)
        {
            output.WriteLine($"{point}: {noticed.GetValueOrDefault(point, "SURVIVES")}");
        }

        output.WriteLine($"{noticed.Count} of {Points.Length} caught.");
        Assert.Equal([], Points.Where(point => !noticed.ContainsKey(point)));
    }

    [Fact]
    public async Task With_no_switch_thrown_they_all_pass()
    {
        await using var tuples = await FewTuples.PrepareAsync();
        foreach (var run in Points.SelectMany(GuardPage.GuardsOf).Distinct().SelectMany(GuardingTest.RunsOf).Append(tuples.CompareAsync))
        {
            await ThrownSwitch.RunAsync(null, run);
        }
    }

    private static async Task<string?> WhoNoticesAsync(EnforcementPoint point, FewTuples tuples)
    {
        foreach (var guard in GuardPage.GuardsOf(point))
        {
            foreach (var run in GuardingTest.RunsOf(guard))
            {
                if (await FailsAsync(point, run))
                {
                    return guard;
                }
            }
        }

        return await FailsAsync(point, tuples.CompareAsync) ? "random tuples" : null;
    }

    private static async Task<bool> FailsAsync(EnforcementPoint point, Func<Task> run)
    {
        try
        {
            await ThrownSwitch.RunAsync(point, run);
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return true;
        }
    }
}
