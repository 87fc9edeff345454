using System.Collections.Immutable;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.Engine.Tests.Mutations;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Two stores under one policy. The first follows the second, which is led away from it by what a principal may not read.</summary>
internal sealed partial class TwoCatalogues : IAsyncDisposable
{
    private const int Differences = 2;

    private readonly CatalogueSchema schema;
    private readonly AccessPolicy policies;
    private readonly List<ImmutableArray<Change>> behind = [];
    private readonly List<long> instants = [];
    private readonly SettableTime clock = SettableTime.OnCaseDay();
    private readonly CountingRandom[] ids = [new(), new()];
    private NotingStore[] stores = [];
    private CatalogueEngine[] engines = [];
    private Principal? seer;

    private TwoCatalogues(CatalogueSchema schema, AccessPolicy policies, NaiveGraph graph) => (this.schema, this.policies, Graph) = (schema, policies, graph);

    /// <summary>By what the second one differs from the first.</summary>
    public IReadOnlyList<Change> Difference => [.. behind.SelectMany(changes => changes)];

    /// <summary>When the principal of the last parting could read the same of both, in milliseconds.</summary>
    public IReadOnlyList<long> Instants => instants;

    public CatalogueEngine First => engines[0];

    public CatalogueEngine Second => engines[1];

    /// <summary>What the second one holds.</summary>
    public NaiveGraph Graph { get; private set; }

    /// <summary>What the principal of the last parting may read of it, and of the first one as well.</summary>
    public AuthorisedView? View { get; private set; }

    public static async Task<TwoCatalogues> OpenAsync(CatalogueSchema schema, AccessPolicy policy, NaiveGraph graph)
    {
        var catalogues = new TwoCatalogues(schema, policy, graph);
        await catalogues.FillAsync();
        return catalogues;
    }

    /// <summary>Makes the first equal to the second, then leads the second away by some changes that leave the view as it is. False where none was found.</summary>
    /// <param name="changes">Where the changes come from.</param>
    /// <param name="policy">The policy as it is for the principal.</param>
    /// <param name="principal">Whose view stays as it is.</param>
    /// <param name="attempts">How many changes are tried.</param>
    /// <param name="toWrite">Whether also what the principal may write stays as it is.</param>
    public async Task<bool> PartAsync(RandomGraph changes, CompiledPolicy policy, Principal principal, int attempts, bool toWrite = false)
    {
        await MeetAsync(principal);
        var view = new AuthorisedView(Graph, schema.Model, policy, principal);
        for (var found = 0; found < Differences && attempts > 0; attempts--)
        {
            var proposed = changes.Alter(Graph, view);
            if (!proposed.IsEmpty && Graph.With(proposed) is var altered && new AuthorisedView(altered, schema.Model, policy, principal) is var next
                && next.Text == view.Text && (!toWrite || next.Writes == view.Writes))
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
            Graph = Graph.With(proposed);
        }

        Note();
    }

    /// <summary>Changes the second one whatever is seen of it.</summary>
    public async Task ChangeAsync(Change change)
    {
        await CommitAsync(stores[1], [change]);
        behind.Add([change]);
        Graph = Graph.With([change]);
    }

    /// <summary>Other engines over the two, which know nothing of what was asked before.</summary>
    public (CatalogueEngine First, CatalogueEngine Second) EnginesAnew() =>
        (ThrownSwitch.Engine(schema, policies, stores[0], clock), ThrownSwitch.Engine(schema, policies, stores[1], clock));

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines)
        {
            engine.Dispose();
        }

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

        await CatchUpAsync();
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

    private async Task CatchUpAsync()
    {
        if (isWritten)
        {
            // What one of them is behind may be about what was written since: both are made anew, and have no past.
            await DisposeAsync();
            Graph = WithoutDangling(Graph);
            await FillAsync();
            instants.Clear();
        }
        else
        {
            // One after the other, as they were made: what may follow upon each other need not be possible at once.
            foreach (var missed in behind)
            {
                await CommitAsync(stores[0], missed);
            }
        }

        behind.Clear();
        (firstGraph, isWritten) = (Graph, false);
    }

    private async Task FillAsync()
    {
        stores = [.. ids.Select(_ => new NotingStore(EmbeddedStore.InMemory(schema.Model, clock)))];
        engines = [.. stores.Zip(ids, (store, random) => ThrownSwitch.Engine(schema, policies, store, clock, random: random))];
        foreach (var store in stores)
        {
            await CommitAsync(store, AuthorisedView.ChangesFor(Graph));
        }
    }

    // An id on an edge may have lost its node; no store takes it anew.
    private static NaiveGraph WithoutDangling(NaiveGraph graph)
    {
        var copy = graph.With([]);
        foreach (var edge in copy.Edges)
        {
            foreach (var property in edge.Type.Properties.Where(property => property.RefersTo is not null && NaiveValues.Read(edge.Values, property) is PlanValue.String id && !graph.Nodes.ContainsKey(id.Value)))
            {
                edge.Values.Remove(property);
            }
        }

        return copy;
    }
}
