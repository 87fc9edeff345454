using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Tests.Execution;

/// <summary>A store that counts what its executions allocate, to tell it from what the engine does.</summary>
internal sealed class MeasuredStore(IGraphStore store) : IGraphStore
{
    /// <summary>Bytes, on threads on which executions completed synchronously.</summary>
    public long Allocated { get; private set; }

    public GraphModel Model => store.Model;

    public ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = store.ExecuteAsync(plan, parameters, cancellationToken);
        Assert.True(rows.IsCompletedSuccessfully);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        return rows;
    }

    public ValueTask<long> SequenceAsync(CancellationToken cancellationToken) => store.SequenceAsync(cancellationToken);

    public ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CheckAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CommitAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken) => store.CommitAsync(proposal, cancellationToken);

    public ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken) => store.FollowAsync(capacity, cancellationToken);

    public ValueTask<Instant> NowAsync(CancellationToken cancellationToken) => store.NowAsync(cancellationToken);

    public ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken) => store.BetweenAsync(since, until, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
