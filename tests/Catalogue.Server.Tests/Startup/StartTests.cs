using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Startup;

public sealed class StartTests
{
    [Fact]
    public async Task A_second_server_on_the_same_address_is_refused_with_the_remedy()
    {
        await using var first = await TestServer.StartAsync();
        using var folder = new TemporaryFolder();
        var second = new HostEnvironment(new() { ["urls"] = first.GraphQLAddress.Replace("/graphql", "", StringComparison.Ordinal) }) { Name = "Production", ContentRoot = folder.Path };
        var fault = await Assert.ThrowsAsync<StartException>(() => RunningServer.StartAsync(second, AssemblyFolders.Ide, TestContext.Current.CancellationToken));
        Assert.StartsWith("The server cannot listen:", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Stop what uses the address, or set ASPNETCORE_URLS to another one.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_not_seeded()
    {
        using var line = new Commands.CommandLine();
        var file = line.Folder.Write("concept.jsonl", """{"type": "Concept", "id": "sex", "label": "Sexe"}""");
        await line.RunAsync("import", "catalogue", file);
        await using (var server = await RunningServer.StartAsync(
            new HostEnvironment(new() { ["urls"] = "http://127.0.0.1:0", ["Logging:LogLevel:Default"] = "Warning" }) { Name = "Production", ContentRoot = line.Folder.Path },
            AssemblyFolders.Ide,
            TestContext.Current.CancellationToken))
        {
            using var client = new HttpClient();
            Assert.Equal(
                """{"data":{"concepts":{"totalCount":1},"datasets":{"totalCount":0}}}""",
                await client.GetStringAsync($"{server.Addresses.First()}/graphql?query=%7Bconcepts%7BtotalCount%7Ddatasets%7BtotalCount%7D%7D", TestContext.Current.CancellationToken));
        }

        var verified = (await line.RunAsync("verify")).Output;
        Assert.Contains("catalogue.db is sound: sequence 1.\n", verified, StringComparison.Ordinal);
        Assert.EndsWith("governance.db is sound: no audit entries.\n", verified, StringComparison.Ordinal);
    }
}
