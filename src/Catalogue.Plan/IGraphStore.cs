using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Plan;

/// <summary>
/// The one seam below the engine: a store sees plans and change sets and nothing else. Safe for concurrent use; every
/// execution sees one state of the graph.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    GraphModel Model { get; }

    /// <summary>The sequence number of the last committed change set; 0 for an empty store.</summary>
    ValueTask<long> SequenceAsync(CancellationToken cancellationToken);

    /// <summary>One row set per root of the plan, in its order.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot answer now.</exception>
    ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken);

    /// <summary>Every reason for which the change set would be refused now; empty when it would be committed. Changes nothing.</summary>
    ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>Applies the change set, all of it or nothing. Durable before it returns.</summary>
    ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>
    /// Makes, judges and applies a change set as one step: nothing is committed between the state that the proposal reads
    /// and the one that it accepts. What is declined or refused leaves no trace.
    /// </summary>
    ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a feed of what is committed from now on: every commit that becomes visible after this returns, and none that
    /// was visible before. The caller disposes it.
    /// </summary>
    /// <param name="capacity">How many commits may wait for the reader.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken);

    /// <summary>
    /// The instant of now. All that is visible when this returns was committed at it or before, and all that becomes visible
    /// later is committed after it: instants can be asked about with <see cref="BetweenAsync"/> again and again, also when the
    /// store was closed meanwhile. It follows the clock, never the commits, so that it may be told to anybody.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<Instant> NowAsync(CancellationToken cancellationToken);

    /// <summary>The state after all commits up to one instant, that after all commits up to another, and what lies between them.</summary>
    /// <param name="since">The earlier instant; null for the graph without a node.</param>
    /// <param name="until">The later one: a <see cref="NowAsync"/> of this store.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null where the store does not remember the later state.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot answer now.</exception>
    ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken);
}
