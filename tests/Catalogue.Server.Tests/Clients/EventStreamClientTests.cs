using System.Diagnostics;

namespace Catalogue.Server.Tests.Clients;

/// <summary>graphql-sse as a client, in distinct connections.</summary>
public sealed class EventStreamClientTests
{
    private const string Subscribed = "subscribed";

    [Fact]
    public async Task A_client_queries_subscribes_and_stops()
    {
        var folder = NodeScript.Folder();
        await using var server = await TestServer.StartAsync();
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "events.mjs"), server.GraphQLAddress, Subscribed]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node was not started.");
        Assert.Equal(Subscribed, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await server.SetAsync("Hub", "hub-central", "region", "Bretagne");
        await server.SetAsync("Hub", "hub-central", "region", "Normandie");

        Assert.Equal(
            """
            {"query":[{"data":{"dataset":{"id":"snds-dcir"}}}],
            "invalid":[{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"HC0014"}}]}],
            "refused":"NetworkError 400",
            "changes":[{"data":{"catalogueChanged":{"sequence":1,"kind":"UPDATED","id":"hub-central"}}},{"data":{"catalogueChanged":{"sequence":2,"kind":"UPDATED","id":"hub-central"}}}]}
            """.ReplaceLineEndings(""),
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
