using System.Text.RegularExpressions;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>Clients that say nothing, and clients that read nothing.</summary>
public sealed partial class SilenceTests
{
    // Some 260 kB of answer, so that two thousand of them are half a gigabyte.
    private static readonly string Large = "{" + string.Concat(Enumerable.Range(0, 40).Select(i => $" a{i}: datasets(first: 50) {{ nodes {{ id title description }} }}")) + " }";

    [Fact]
    public async Task A_silent_client_is_pinged_and_one_that_does_not_answer_is_cut_off()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:KeepAliveSeconds"] = "1", ["Catalogue:Sockets:PongSeconds"] = "1" });
        using var socket = await RawSocket.AcknowledgedAsync(server);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("ping", await socket.ReceiveAsync());
            await socket.WriteAsync(RawSocket.Frame(RawSocket.Pong, socket.LastPayload));
        }

        var rest = await socket.ReceiveToEndAsync();
        Assert.Equal("gone", rest[^1]);
        Assert.All(rest[..^1], message => Assert.Equal("ping", message));
    }

    [Fact]
    public async Task A_client_that_reads_slowly_gets_everything()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Sockets:QueuedBytes"] = "4096" });
        using var socket = await RawSocket.AcknowledgedAsync(server, receiveBuffer: 4096);
        for (var i = 0; i < 100; i++)
        {
            await socket.SendTextAsync(TestSocket.Subscribe($"{i}", Large));
        }

        var messages = new List<string>();
        while (messages.Count < 200)
        {
            messages.Add(await socket.ReceiveAsync());
        }

        for (var i = 0; i < 100; i++)
        {
            var mine = messages.Where(message => message.StartsWith($"{{\"id\":\"{i}\",", StringComparison.Ordinal)).ToList();
            Assert.Equal(messages[0].Length - messages[0].IndexOf("\"type\"", StringComparison.Ordinal), mine[0].Length - mine[0].IndexOf("\"type\"", StringComparison.Ordinal));
            Assert.Equal([mine[0], TestSocket.Complete($"{i}")], mine);
        }
    }

    [Fact]
    public async Task A_client_that_reads_nothing_is_cut_off_and_costs_the_server_little_memory()
    {
        const int Sockets = 8;
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{"Catalogue":{"Sockets":{"SlowReaderSeconds":2,"Operations":1000}}}""");
        using var process = CatalogueProcess.Start(folder.Path, "serve");
        var address = new Uri(await AddressAsync(process));
        await WarmAsync(address);
        var before = process.ReadMemory();

        var readers = new List<RawSocket>();
        for (var i = 0; i < Sockets; i++)
        {
            var (socket, _) = await RawSocket.HandshakeAsync(address, receiveBuffer: 4096);
            readers.Add(socket);
            await socket.SendTextAsync(TestSocket.Init);
            for (var operation = 0; operation < 1000; operation++)
            {
                await socket.SendTextAsync(TestSocket.Subscribe($"{operation}", Large));
            }
        }

        foreach (var _ in readers)
        {
            await WaitForAsync(process, "unread for 2 seconds");
        }

        var most = process.ReadMemory().Peak - before.Now;
        TestContext.Current.TestOutputHelper?.WriteLine($"The server's memory grew by {most / 1024 / 1024} MB.");
        Assert.True(most < 400L * 1024 * 1024, $"The server's memory grew by {most / 1024 / 1024} MB.");
        using var client = new HttpClient();
        Assert.Equal("""{"status":"live"}""", await client.GetStringAsync(new UriBuilder(address) { Scheme = "http", Path = "/health/live" }.Uri, TestContext.Current.CancellationToken));
        readers.ForEach(reader => reader.Dispose());
    }

    private static async Task WarmAsync(Uri address)
    {
        var (socket, _) = await RawSocket.HandshakeAsync(address);
        using (socket)
        {
            await socket.SendTextAsync(TestSocket.Init);
            Assert.Equal(TestSocket.Ack, await socket.ReceiveAsync());
            for (var i = 0; i < 100; i++)
            {
                await socket.SendTextAsync(TestSocket.Subscribe($"{i}", Large));
                Assert.StartsWith($$"""{"id":"{{i}}","type":"next","payload":{"data":{"a0":""", await socket.ReceiveAsync(), StringComparison.Ordinal);
                Assert.Equal(TestSocket.Complete($"{i}"), await socket.ReceiveAsync());
            }
        }
    }

    private static async Task<string> AddressAsync(CatalogueProcess process) =>
        Address().Match(await WaitForAsync(process, "Catalogue is ready on ")).Value.Replace("http:", "ws:", StringComparison.Ordinal) + "/graphql";

    private static async Task<string> WaitForAsync(CatalogueProcess process, string part)
    {
        while (await process.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server ended without the line \"{part}\".");
    }

    [GeneratedRegex("http://[0-9.:]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
