using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Two stores under one policy. The first follows the second, which is led away from it by what a principal may not read.</summary>
internal sealed class TwoCatalogues : IAsyncDisposable
{
    private const int Differences = 2;

    private readonly CatalogueSchema schema;
    private readonly EmbeddedStore[] stores;
    private readonly List<ImmutableArray<Change>> behind = [];
    private readonly List<long> instants = [];
    private readonly SettableTime clock;
    private Principal? seer;

    /// <summary>By what the second one differs from the first.</summary>
    public IReadOnlyList<Change> Difference => [.. behind.SelectMany(changes => changes)];

    /// <summary>When the principal of the last parting could read the same of both, in milliseconds.</summary>
    public IReadOnlyList<long> Instants => instants;

    private TwoCatalogues(CatalogueSchema schema, EmbeddedStore[] stores, CatalogueEngine[] engines, NaiveGraph graph, SettableTime clock) =>
        (this.schema, this.stores, First, Second, Graph, this.clock) = (schema, stores, engines[0], engines[1], graph, clock);

    public CatalogueEngine First { get; }

    public CatalogueEngine Second { get; }

    /// <summary>What the second one holds.</summary>
    public NaiveGraph Graph { get; private set; }

    /// <summary>What the principal of the last parting may read of it, and of the first one as well.</summary>
    public AuthorisedView? View { get; private set; }

    public static async Task<TwoCatalogues> OpenAsync(CatalogueSchema schema, AccessPolicy policy, NaiveGraph graph)
    {
        var clock = SettableTime.OnCaseDay();
        var stores = new[] { EmbeddedStore.InMemory(schema.Model, clock), EmbeddedStore.InMemory(schema.Model, clock) };
        var engines = stores.Select(store => new CatalogueEngine(schema, policy, store, new CursorKey(new byte[CursorKey.Size]), clock)).ToArray();
        var catalogues = new TwoCatalogues(schema, stores, engines, graph, clock);
        foreach (var store in stores)
        {
            await CommitAsync(store, AuthorisedView.ChangesFor(graph));
        }

        return catalogues;
    }

    /// <summary>Makes the first equal to the second, then leads the second away by some changes that leave the view as it is. False where none was found.</summary>
    public async Task<bool> PartAsync(RandomGraph changes, CompiledPolicy policy, Principal principal, int attempts)
    {
        await MeetAsync(principal);
        var view = new AuthorisedView(Graph, schema.Model, policy, principal);
        for (var found = 0; found < Differences && attempts > 0; attempts--)
        {
            var proposed = changes.Alter(Graph, view);
            if (!proposed.IsEmpty && Applied(proposed) is var altered && new AuthorisedView(altered, schema.Model, policy, principal) is var next && next.Text == view.Text)
            {
                await CommitAsync(stores[1], proposed);
                behind.Add(proposed);
                (Graph, view) = (altered, next);
                found++;
            }
        }

        View = view;
        Note();
        return behind.Count > 0;
    }

    /// <summary>Makes the first equal to the second, then changes both alike, whatever is seen of it.</summary>
    public async Task AlterAsync(RandomGraph changes, CompiledPolicy policy, Principal principal)
    {
        await MeetAsync(principal);
        var proposed = changes.Alter(Graph, new AuthorisedView(Graph, schema.Model, policy, principal));
        if (!proposed.IsEmpty)
        {
            await CommitAsync(stores[0], proposed);
            await CommitAsync(stores[1], proposed);
            Graph = Applied(proposed);
        }

        Note();
    }

    /// <summary>Changes the second one whatever is seen of it.</summary>
    public async Task ChangeAsync(Change change)
    {
        await CommitAsync(stores[1], [change]);
        behind.Add([change]);
        Graph = Applied([change]);
    }

    public async ValueTask DisposeAsync()
    {
        First.Dispose();
        Second.Dispose();
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    public static async Task CommitAsync(IGraphStore store, ImmutableArray<Change> changes)
    {
        var outcome = await store.CommitAsync(new ChangeSet(changes, "test"), TestContext.Current.CancellationToken);
        Assert.True(outcome is CommitOutcome.Committed, outcome is CommitOutcome.Refused refused ? string.Join('\n', refused.Faults) : "");
    }

    private async Task MeetAsync(Principal principal)
    {
        clock.Pass(1);

        // One after the other, as they were made: what may follow upon each other need not be possible at once.
        foreach (var missed in behind)
        {
            await CommitAsync(stores[0], missed);
        }

        behind.Clear();
        if (seer != principal)
        {
            instants.Clear();
        }

        seer = principal;
        Note();
    }

    // What comes next is later.
    private void Note()
    {
        instants.Add(clock.Now.ToUnixTimeMilliseconds());
        clock.Pass(1);
    }

    private NaiveGraph Applied(ImmutableArray<Change> changes)
    {
        var copy = new NaiveGraph();
        foreach (var node in Graph.Nodes.Values)
        {
            copy.Nodes.Add(node.Id, node with { Values = new(node.Values) });
        }

        copy.Edges.AddRange(Graph.Edges.Select(edge => edge with { Values = new(edge.Values) }));
        copy.Apply(changes);
        return copy;
    }
}
