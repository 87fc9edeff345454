using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Server.Tests.Startup;

public sealed partial class GracefulStopTests
{
    private const string Body = """{"query":"{ dataset(id: \"snds-dcir\") { id } }"}""";

    [Fact]
    public async Task A_request_under_way_is_answered_before_the_server_stops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not tested: a polite kill; this system has none.");
        using var folder = new TemporaryFolder();
        using var process = CatalogueProcess.Start(folder.Path, "serve");
        var address = new Uri(Address().Match(await ReadLineAsync(process, "Catalogue is ready on ")).Value);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();

        // The server says 100 when it begins to read the body: from then on the request is under way.
        using var reader = new StreamReader(stream);
        await WriteAsync(stream, $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        process.Terminate();
        await ReadLineAsync(process, "Stopping: requests under way have ");
        await WriteAsync(stream, Body);

        var response = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("\r\nHTTP/1.1 200 OK\r\n", response, StringComparison.Ordinal);
        Assert.EndsWith("""{"data":{"dataset":{"id":"snds-dcir"}}}""", response, StringComparison.Ordinal);
        await ReadLineAsync(process, "Stopped.");
        Assert.Equal(0, await process.WaitAsync());
    }

    private static async Task<string> ReadLineAsync(CatalogueProcess process, string part)
    {
        while (await process.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server ended without the line \"{part}\": {await process.Error.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    private static async Task WriteAsync(NetworkStream stream, string text) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    [GeneratedRegex("http://[0-9.:]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
