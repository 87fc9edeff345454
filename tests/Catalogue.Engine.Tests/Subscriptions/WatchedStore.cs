using System.Collections.Immutable;
using System.Threading.Channels;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>A real store of which a test sees how far its feeds were read, and can hold the reading up.</summary>
internal sealed class WatchedStore(IGraphStore store) : IGraphStore
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> asked = Channel.CreateUnbounded<bool>();

    /// <summary>Waits with the feed's next commit for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Done when a feed was disposed.</summary>
    public Task Ended => ended.Task;

    public GraphModel Model => store.Model;

    /// <summary>Waits until that many commits have been dealt with.</summary>
    public async Task DealtWithAsync(int commits)
    {
        for (var at = 0; at <= commits; at++)
        {
            await asked.Reader.ReadAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken) => new Feed(this, await store.FollowAsync(capacity, cancellationToken));

    public ValueTask<long> SequenceAsync(CancellationToken cancellationToken) => store.SequenceAsync(cancellationToken);

    public ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken) => store.ExecuteAsync(plan, parameters, cancellationToken);

    public ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CheckAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CommitAsync(changes, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken) => store.CommitAsync(proposal, cancellationToken);

    public ValueTask<Instant> NowAsync(CancellationToken cancellationToken) => store.NowAsync(cancellationToken);

    public ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken) => store.BetweenAsync(since, until, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class Feed(WatchedStore owner, CommitFeed feed) : CommitFeed
    {
        public override bool HasMissed => feed.HasMissed;

        public override async ValueTask<Commit?> NextAsync(CancellationToken cancellationToken)
        {
            owner.asked.Writer.TryWrite(true);
            await owner.Gate;
            return await feed.NextAsync(cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            await feed.DisposeAsync();
            owner.ended.TrySetResult();
        }
    }
}
