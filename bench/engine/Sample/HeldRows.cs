using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Benchmarks.Sample;

/// <summary>Passes the first execution on and answers every later one with its rows, so that the engine can be measured without its store.</summary>
internal sealed class HeldRows(IGraphStore store) : IGraphStore
{
    private RowSet[]? rows;

    /// <summary>What the first execution asked.</summary>
    public QueryPlan? Plan { get; private set; }

    public ParameterValues Parameters { get; private set; } = ParameterValues.Empty;

    public ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken) =>
        rows is null ? ReadAsync(plan, parameters, cancellationToken) : ValueTask.FromResult(rows);

    public GraphModel Model => store.Model;

    public ValueTask<long> SequenceAsync(CancellationToken cancellationToken) => store.SequenceAsync(cancellationToken);

    public ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CheckAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CommitAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken) => store.CommitAsync(proposal, cancellationToken);

    public ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken) => store.FollowAsync(capacity, cancellationToken);

    public ValueTask<Instant> NowAsync(CancellationToken cancellationToken) => store.NowAsync(cancellationToken);

    public ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken) => store.BetweenAsync(since, until, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async ValueTask<RowSet[]> ReadAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken)
    {
        (Plan, Parameters) = (plan, parameters);
        return rows = await store.ExecuteAsync(plan, parameters, cancellationToken);
    }
}
