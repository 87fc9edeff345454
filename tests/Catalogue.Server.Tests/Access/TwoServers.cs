using System.Collections.Immutable;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests;
using Catalogue.Engine.Tests.Access;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Server.Tests.Access;

/// <summary>Two servers with the same graph, policy, keys and clock. The second is led away from the first by what somebody may not read.</summary>
internal sealed class TwoServers : IAsyncDisposable
{
    private const int Differences = 2;
    private const int KeyBytes = 32;

    private readonly CatalogueSchema schema;
    private readonly List<ImmutableArray<Change>> behind = [];

    private TwoServers(CatalogueSchema schema, TestServer first, TestServer second, NaiveGraph graph) => (this.schema, First, Second, Graph) = (schema, first, second, graph);

    public TestServer First { get; }

    public TestServer Second { get; }

    /// <summary>What the second one holds.</summary>
    public NaiveGraph Graph { get; private set; }

    /// <summary>What the second one has besides, since both were alike.</summary>
    public IReadOnlyList<Change> Difference => [.. behind.SelectMany(changes => changes)];

    /// <param name="schemaFolder">Model, queries and policy.</param>
    /// <param name="schema">The same, read.</param>
    /// <param name="graph">What both hold.</param>
    public static async Task<TwoServers> StartAsync(string schemaFolder, CatalogueSchema schema, NaiveGraph graph)
    {
        Task<TestServer> StartAsync() => TestServer.StartAsync(time: FixedTime.CaseDay, prepare: folder => FillAsync(folder, schema, graph), schemaFolder: schemaFolder);
        return new TwoServers(schema, await StartAsync(), await StartAsync(), graph);
    }

    public AuthorisedView ViewOf(CompiledPolicy policy, Principal principal) => new(Graph, schema.Model, policy, principal);

    /// <summary>Makes the first equal to the second, then leads the second away by some changes that leave the view as it is. False where none was found.</summary>
    public async Task<bool> PartAsync(RandomGraph changes, CompiledPolicy policy, Principal principal)
    {
        foreach (var missed in behind)
        {
            await CommitAsync(First, missed);
        }

        behind.Clear();
        var view = ViewOf(policy, principal);
        for (var attempts = 6; attempts > 0 && behind.Count < Differences; attempts--)
        {
            var proposed = changes.Alter(Graph, view);
            if (!proposed.IsEmpty && Graph.With(proposed) is var altered && new AuthorisedView(altered, schema.Model, policy, principal) is var next && next.Text == view.Text)
            {
                await CommitAsync(Second, proposed);
                behind.Add(proposed);
                (Graph, view) = (altered, next);
            }
        }

        return behind.Count > 0;
    }

    /// <summary>Changes a value of a node on both.</summary>
    public async Task SetAsync(NaiveNode node, PropertyValue value)
    {
        ImmutableArray<Change> changes = [new Change.UpsertNode(node.Type, new NodeId(node.Id), [value])];
        await CommitAsync(First, changes);
        await CommitAsync(Second, changes);
        Graph = Graph.With(changes);
    }

    /// <summary>A token that both accept; null for somebody without one.</summary>
    public string? TokenOf(Principal principal) => principal.IsAuthenticated
        ? First.Tokens.Create(principal.Subject, principal.Roles, principal.Organisations, principal.Projects, FixedTime.CaseDay.GetUtcNow(), TimeSpan.FromHours(1), principal.Scopes)
        : null;

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    // Keys are the same for both, so that cursors and tokens are.
    private static async Task FillAsync(string folder, CatalogueSchema schema, NaiveGraph graph)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        foreach (var name in new[] { "cursors.key", "development.key" })
        {
            await File.WriteAllBytesAsync(Path.Combine(data, name), Enumerable.Repeat((byte)7, KeyBytes).ToArray(), TestContext.Current.CancellationToken);
        }

        await using var store = await EmbeddedStore.OpenAsync(Path.Combine(data, "catalogue.db"), schema.Model, FixedTime.CaseDay, TestContext.Current.CancellationToken);
        Assert.IsType<CommitOutcome.Committed>(await store.CommitAsync(new ChangeSet(AuthorisedView.ChangesFor(graph), "test"), TestContext.Current.CancellationToken));
    }

    // Each server has read the model for itself.
    private static Task CommitAsync(TestServer server, ImmutableArray<Change> changes) => server.CommitAsync([.. changes.Select(change => In(server.Model, change))]);

    private static Change In(GraphModel model, Change change) => change switch
    {
        Change.UpsertNode upsert => upsert with { Type = model.NodeTypes[upsert.Type.Ordinal], Properties = In(model.NodeTypes[upsert.Type.Ordinal].Properties, upsert.Properties) },
        Change.Connect connect => connect with { Type = model.EdgeTypes[connect.Type.Ordinal], Properties = In(model.EdgeTypes[connect.Type.Ordinal].Properties, connect.Properties) },
        Change.Disconnect disconnect => disconnect with { Type = model.EdgeTypes[disconnect.Type.Ordinal] },
        _ => change,
    };

    private static ImmutableArray<PropertyValue> In(ImmutableArray<Property> properties, ImmutableArray<PropertyValue> values) =>
        [.. values.Select(value => value with { Property = properties[value.Property.Ordinal] })];
}
