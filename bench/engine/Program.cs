using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Catalogue.Benchmarks;
using Catalogue.Benchmarks.Peer;
using Catalogue.Benchmarks.Sample;
using Perfolizer.Horology;

// stages full|quick RESULTS    BenchmarkDotNet's table
// jit FOLDER ROUNDS            beside graphql-jit; FOLDER is the one of measure.mjs
switch (args)
{
    case ["stages", "full" or "quick", var results]:
        var isQuick = args[1] == "quick";
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(isQuick ? 100 : 250))
            .WithWarmupCount(isQuick ? 5 : 10)
            .WithIterationCount(isQuick ? 7 : 21);
        BenchmarkRunner.Run<EngineBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(results));
        return 0;

    case ["jit", var folder, var rounds]:
        var sample = await SampleEngine.OpenAsync();
        using (var peer = await GraphQLJit.StartAsync(sample, folder))
        {
            await new PeerComparison(sample, peer, Console.Out).RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture));
        }

        return 0;

    default:
        await Console.Error.WriteLineAsync("usage: stages full|quick RESULTS | jit FOLDER ROUNDS");
        return 2;
}
