using Catalogue.Engine;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
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

    public Uri SocketAddress => new UriBuilder(GraphQLAddress) { Scheme = "ws" }.Uri;

    /// <param name="environment">Development or Production.</param>
    /// <param name="settings">Settings beside the ones that the test server needs.</param>
    /// <param name="ideFolder">Null: the one that was built.</param>
    /// <param name="time">Null: the system's clock.</param>
    /// <param name="prepare">Fills the content root first.</param>
    /// <param name="schemaFolder">Null: the one of the server.</param>
    internal static async Task<TestServer> StartAsync(
        string environment = "Development",
        Dictionary<string, string?>? settings = null,
        string? ideFolder = null,
        TimeProvider? time = null,
        Func<string, Task>? prepare = null,
        string? schemaFolder = null)
    {
        var folder = new TemporaryFolder();
        await (prepare?.Invoke(folder.Path) ?? Task.CompletedTask);
        var host = new HostEnvironment(new Dictionary<string, string?>(settings ?? []) { ["urls"] = "http://127.0.0.1:0", ["Logging:LogLevel:Default"] = "Warning" })
        {
            Name = environment,
            ContentRoot = folder.Path,
            Time = time ?? TimeProvider.System,
            SchemaFolder = schemaFolder ?? AssemblyFolders.Schema,
        };
        return new TestServer(folder, await RunningServer.StartAsync(host, ideFolder ?? AssemblyFolders.Ide, TestContext.Current.CancellationToken));
    }

    internal CatalogueEngine Engine => running.Catalogue.Engine;

    internal GraphModel Model => running.Catalogue.Schema.Model;

    /// <summary>The key that this server's development tokens are signed with.</summary>
    internal byte[] DevelopmentKey => File.ReadAllBytes(Path.Combine(folder.Path, "data", "development.key"));

    internal DevelopmentTokens Tokens => DevelopmentTokens.Open(Path.Combine(folder.Path, "data"));

    /// <summary>Commits to the store that the server answers from; a change set that is refused fails the test.</summary>
    internal async Task CommitAsync(params Change[] changes) => Assert.IsType<CommitOutcome.Committed>(
        await running.Catalogue.Store.CommitAsync(new ChangeSet([.. changes], "test"), TestContext.Current.CancellationToken));

    /// <summary>Gives a node that is there, or is to be, a value: <c>SetAsync("Hub", "hub-central", "region", "Bretagne")</c>; in a text it is the French one.</summary>
    internal Task SetAsync(string type, string id, string property, string? value)
    {
        var node = running.Catalogue.Schema.Model.FindNodeType(type) ?? throw new ArgumentException($"There is no type {type}.", nameof(type));
        var named = node.FindProperty(property) ?? throw new ArgumentException($"{type} has no {property}.", nameof(property));
        PlanValue set = (value, named.Type) switch
        {
            (null, _) => PlanValue.Null.Instance,
            ({ } french, PropertyType.Text) => new PlanValue.Text(new LocalizedText(french, null)),
            var (text, _) => new PlanValue.String(text),
        };
        return CommitAsync(new Change.UpsertNode(node, new NodeId(id), [new PropertyValue(named, set)]));
    }

    internal async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>Stops the server as a signal does, and returns when it has drained.</summary>
    internal Task StopAsync() => running.WaitForShutdownAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
        folder.Dispose();
    }
}
