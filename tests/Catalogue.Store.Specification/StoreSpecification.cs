using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Specification.Sample;

namespace Catalogue.Store.Specification;

/// <summary>What a suite needs: an empty store over the sample model, and words to write and read with.</summary>
public abstract class StoreSpecification : IAsyncLifetime
{
    private IGraphStore? store;

    protected SampleModel Model { get; } = new();

    protected PlanBuilder Plan { get; set; } = new();

    protected IGraphStore Store => store ?? throw new InvalidOperationException("The store is not open yet.");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A store without a node, over the sample model.</summary>
    protected abstract ValueTask<IGraphStore> OpenAsync(SampleModel model);

    public async ValueTask InitializeAsync() => store = await OpenAsync(Model);

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected async Task<CommitOutcome.Committed> CommitAsync(params Change[] changes)
    {
        var outcome = await Store.CommitAsync(new ChangeSet([.. changes], "test"), Cancellation);
        return Assert.IsType<CommitOutcome.Committed>(outcome);
    }

    protected async Task<string[]> FaultsAsync(params Change[] changes)
    {
        var set = new ChangeSet([.. changes], "test");
        var found = await Store.CheckAsync(set, Cancellation);
        var outcome = await Store.CommitAsync(set, Cancellation);
        if (found.IsEmpty)
        {
            Assert.IsType<CommitOutcome.Committed>(outcome);
        }
        else
        {
            Assert.Equal(found, Assert.IsType<CommitOutcome.Refused>(outcome).Faults);
        }

        return found.Select(fault => $"{fault.Change}: {fault.Message}").ToArray();
    }

    protected async Task<RowSet> RunAsync(RowsRequest request) =>
        Assert.Single(await Store.ExecuteAsync(new QueryPlan([request]), Plan.Parameters, Cancellation));

    /// <summary>The rows of one request, a line each (see <see cref="RowText"/>), and a fresh plan builder for the next.</summary>
    protected async Task<string[]> ReadAsync(RowsRequest request)
    {
        var set = await RunAsync(request);
        Plan = new PlanBuilder();
        return RowText.Lines(set);
    }
}
