using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Catalogue.Benchmarks.Sample;

namespace Catalogue.Benchmarks.Peer;

/// <summary>The script <c>jit/measure.mjs</c>, asked line by line.</summary>
internal sealed class GraphQLJit : IDisposable
{
    private readonly Process process;

    private GraphQLJit(Process process) => this.process = process;

    /// <summary>Starts the script with what it needs to answer like us: the served schema, the sample and the queries.</summary>
    public static async Task<GraphQLJit> StartAsync(SampleEngine sample, string folder)
    {
        var process = Process.Start(new ProcessStartInfo("node", ["measure.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Node was not started.");
        var peer = new GraphQLJit(process);
        await peer.AskAsync(JsonSerializer.Serialize(new
        {
            schema = sample.Schema.PrintedSdl,
            tables = SampleCatalogue.Tables,
            queries = Enum.GetValues<Shape>().ToDictionary(shape => shape.ToString(), shape => new { text = ShapeQuery.Text(shape), variables = ShapeQuery.Variables(shape) }),
        }));
        return peer;
    }

    /// <summary>Runs the query for a while; the bytes of its response.</summary>
    public async Task<byte[]> WarmAsync(Shape shape, TimeSpan time) => Convert.FromBase64String(await AskAsync($"warm {shape} {time.TotalMilliseconds:0}"));

    /// <summary>Microseconds per response.</summary>
    public async Task<double> MeasureAsync(Shape shape, TimeSpan time) =>
        double.Parse(await AskAsync($"measure {shape} {time.TotalMilliseconds:0}"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The script ended; see its messages above.");
    }
}
