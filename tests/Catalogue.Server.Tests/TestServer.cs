using Catalogue.Server.Auth;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests;

/// <summary>A real server on a free port of this machine, with a store of its own.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly RunningServer running;

    private TestServer(TemporaryFolder folder, RunningServer running)
    {
        this.folder = folder;
        this.running = running;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(running.Addresses.First()) };
    }

    public HttpClient Client { get; }

    public string GraphQLAddress => $"{running.Addresses.First()}/graphql";

    /// <param name="environment">Development or Production.</param>
    /// <param name="settings">Settings beside the ones that the test server needs.</param>
    /// <param name="ideFolder">Null: the one that was built.</param>
    /// <param name="time">Null: the system's clock.</param>
    internal static async Task<TestServer> StartAsync(string environment = "Development", Dictionary<string, string?>? settings = null, string? ideFolder = null, TimeProvider? time = null)
    {
        var folder = new TemporaryFolder();
        var host = new HostEnvironment(new Dictionary<string, string?>(settings ?? []) { ["urls"] = "http://127.0.0.1:0", ["Logging:LogLevel:Default"] = "Warning" })
        {
            Name = environment,
            ContentRoot = folder.Path,
            Time = time ?? TimeProvider.System,
        };
        return new TestServer(folder, await RunningServer.StartAsync(host, ideFolder ?? AssemblyFolders.Ide, TestContext.Current.CancellationToken));
    }

    /// <summary>The key that this server's development tokens are signed with.</summary>
    internal byte[] DevelopmentKey => File.ReadAllBytes(Path.Combine(folder.Path, "data", "development.key"));

    internal DevelopmentTokens Tokens => DevelopmentTokens.Open(Path.Combine(folder.Path, "data"));

    internal async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
        folder.Dispose();
    }
}
