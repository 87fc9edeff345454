using System.Diagnostics;
using System.Globalization;
using Catalogue.Benchmarks.Sample;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Benchmarks.Peer;

/// <summary>
/// Our engine and graphql-jit on the same schema, data and queries: warm, one thread each, turn by turn, after their
/// responses were compared.
/// </summary>
internal sealed class PeerComparison(SampleEngine sample, GraphQLJit peer, TextWriter output)
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(int rounds)
    {
        await output.WriteLineAsync("| response | ours, us | graphql-jit, us | graphql-jit / ours, least and most of the rounds |\n|---|---:|---:|---:|");
        foreach (var shape in Enum.GetValues<Shape>())
        {
            await CompareAsync(shape);
            var (ours, theirs, ratios) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                ours.Add(await MeasureAsync(shape, Turn));
                theirs.Add(await peer.MeasureAsync(shape, Turn));
                ratios.Add(theirs[^1] / ours[^1]);
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {shape} | {Median(ours):0.0} | {Median(theirs):0.0} | {Median(ratios):0.0} ({ratios.Min():0.0} to {ratios.Max():0.0}) |"));
        }
    }

    private async Task CompareAsync(Shape shape)
    {
        await MeasureAsync(shape, Warming);
        using var buffer = new ResponseBuffer();
        await sample.AnswerAsync(SampleEngine.Request(shape), buffer);
        if (await peer.WarmAsync(shape, Warming) is var theirs && !buffer.ToArray().AsSpan().SequenceEqual(theirs))
        {
            throw new InvalidOperationException($"{shape}: the responses differ.");
        }
    }

    // Microseconds per response.
    private async Task<double> MeasureAsync(Shape shape, TimeSpan time)
    {
        using var buffer = new ResponseBuffer(128 * 1024);
        var request = SampleEngine.Request(shape);
        var (start, count) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            for (var i = 0; i < 32; i++)
            {
                await sample.AnswerAsync(request, buffer);
            }

            count += 32;
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
