using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Two catalogues that differ only in what somebody may not read answer that person alike, byte for byte, whatever is asked.</summary>
public sealed class NonInterferenceTests(ITestOutputHelper output)
{
    private const int Seed = 20260115;

    // A step is a tuple: another graph, policy or principal than the step before. Some find nothing to change and do not count.
    private const int StepsPerPrincipal = 7;
    private const int RequestsPerStep = 2;

    // Steps that write, each behind a parting of its own. Of these principals only stewards write anything.
    private const int WritesPerSteward = 6;
    private const int WritesPerOther = 1;

    private const int SubscriptionsPerPrincipal = 2;

    // An export is of everything, so that a few of the steps are enough.
    private const int StepsPerExport = 3;

    private readonly Coverage coverage = new();
    private int events;
    private long exported;

    [Fact]
    public async Task What_may_not_be_read_changes_no_byte_of_any_answer()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var (tuples, seed, requests, commits) = (0, Seed, 0, 0);
        var workers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref tuples) < AccessTuples.Wanted)
            {
                var (steps, asked, written) = await CompareAsync(text, Interlocked.Increment(ref seed));
                Interlocked.Add(ref tuples, steps);
                Interlocked.Add(ref requests, asked);
                Interlocked.Add(ref commits, written);
            }
        }, TestContext.Current.CancellationToken));
        await Task.WhenAll(workers);
        foreach (var line in coverage.Lines())
        {
            output.WriteLine(line);
        }

        output.WriteLine($"{tuples} tuples, {seed - Seed} policies and graphs, {requests} requests to each of two catalogues, {commits} commits to each by mutations, {events} events told by each, {exported} bytes of exports of each.");
        Assert.Empty(coverage.Empty());
        Assert.True(commits > tuples / 50, "Enough is written.");
        Assert.True(events > tuples / 10, "Enough is told.");
        Assert.True(exported > tuples, "Enough is exported.");
    }

    private async Task<(int Steps, int Requests, int Commits)> CompareAsync(string text, int seed)
    {
        var (schema, random) = (Schemas.Of(seed), new Random(seed));
        var access = new RandomPolicies(text, schema.Model, random).NextGuarded();
        var (steps, requests, commits) = (0, 0, 0);
        var changes = new RandomGraph(schema.Model, random);
        await using var catalogues = await TwoCatalogues.OpenAsync(schema, access, changes.Create(random.Next(20)));
        foreach (var principal in Principals.All)
        {
            var policy = access.Compile(principal);
            var asking = new RandomRequests(schema.Model, policy, random);
            for (var step = 0; step < StepsPerPrincipal; step++)
            {
                if (random.Next(2) == 0)
                {
                    await catalogues.AlterAsync(changes, policy, principal);
                }

                if (!await catalogues.PartAsync(changes, policy, principal, attempts: 6) || catalogues.View is not { } view)
                {
                    continue;
                }

                steps++;
                (asking.Graph, asking.Instants) = (catalogues.Graph, catalogues.Instants);
                for (var at = 0; at < RequestsPerStep; at++)
                {
                    var conversation = asking.Next(catalogues.Difference);
                    var first = await conversation.HoldAsync(catalogues.First, principal);
                    Assert.True(first.TrueForAll(IsPlanned), $"{conversation.Query} {conversation.Variables}\n" + first[0]);
                    var second = await conversation.HoldAsync(catalogues.Second, principal);
                    Assert.True(first.SequenceEqual(second), $"Seed {seed}, {principal}\n{conversation.Query} {conversation.Variables}\n{string.Join('\n', first)}\n{string.Join('\n', second)}");
                    coverage.Note(conversation, policy, view);
                    requests += first.Count;
                }

                if (step % StepsPerExport == 0)
                {
                    var export = asking.NextExport();
                    Interlocked.Add(ref exported, await catalogues.ExportAsync(export, principal, $"Seed {seed}, {principal}\n{export.Query}"));
                    coverage.Note(export, policy, view);
                }
            }

            for (var step = 0; step < SubscriptionsPerPrincipal; step++)
            {
                steps += await FollowAsync(catalogues, changes, asking, policy, principal, seed);
            }

            for (var step = principal.HasRole(Roles.Steward) ? WritesPerSteward : WritesPerOther; step > 0; step--)
            {
                if (await catalogues.PartAsync(changes, policy, principal, attempts: 6, toWrite: true))
                {
                    steps++;
                    requests += RequestsPerStep;
                    commits += await WriteAsync(catalogues, asking, policy, principal, seed);
                }
            }
        }

        return (steps, requests, commits);
    }

    // What is told on the way is told of changes that both have, while one has others besides.
    private async Task<int> FollowAsync(TwoCatalogues catalogues, RandomGraph changes, RandomRequests asking, CompiledPolicy policy, Principal principal, int seed)
    {
        (asking.Graph, asking.Instants) = (catalogues.Graph, catalogues.Instants);
        if (await catalogues.FollowAsync(changes, asking, policy, principal, $"Seed {seed}, {principal}") is not var (subscription, told) || catalogues.View is not { } view)
        {
            return 0;
        }

        coverage.Note(subscription, policy, view);
        Interlocked.Add(ref events, told);
        return 1;
    }

    // What was written is asked about, as any other answer.
    private async Task<int> WriteAsync(TwoCatalogues catalogues, RandomRequests asking, CompiledPolicy policy, Principal principal, int seed)
    {
        var view = catalogues.View ?? throw new InvalidOperationException("The catalogues were parted.");
        (asking.Graph, asking.Instants) = (catalogues.Graph, catalogues.Instants);
        var mutation = asking.NextMutation(catalogues.Difference, view);
        var commits = await catalogues.MutateAsync(mutation, policy, principal, $"Seed {seed}, {principal}");
        coverage.Note(mutation, policy, view);
        (asking.Graph, asking.Instants) = (catalogues.Graph, catalogues.Instants);
        var conversation = asking.Next(catalogues.Difference);
        var first = await conversation.HoldAsync(catalogues.First, principal);
        var second = await conversation.HoldAsync(catalogues.Second, principal);
        Assert.True(first.SequenceEqual(second), $"Seed {seed}, {principal}\n{mutation.Query}\n{conversation.Query}\n{string.Join('\n', first)}\n{string.Join('\n', second)}");
        return commits;
    }

    // A request that is not valid compares nothing; one that is refused for what it names, does.
    private static bool IsPlanned(string response) => !response.StartsWith("RequestError", StringComparison.Ordinal) || response.Contains("\"AUTH_NOT_", StringComparison.Ordinal);
}
