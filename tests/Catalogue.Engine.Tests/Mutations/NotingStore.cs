using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>A real store of which a test sees what is proposed to it and committed.</summary>
internal sealed class NotingStore(IGraphStore store) : IGraphStore
{
    /// <summary>The change sets that were committed by proposals, in their order.</summary>
    public List<ChangeSet> Committed { get; } = [];

    /// <summary>The change sets that were committed since they were taken last.</summary>
    public List<ChangeSet> TakeCommitted()
    {
        var taken = Committed.ToList();
        Committed.Clear();
        return taken;
    }

    /// <summary>Waited for before a proposal is passed on.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Waited for before a plan is executed.</summary>
    public Func<Task> BeforeReading { get; set; } = () => Task.CompletedTask;

    public GraphModel Model => store.Model;

    public async ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken)
    {
        await Before();
        var noted = new Noted(proposal);
        var outcome = await store.CommitAsync(noted, cancellationToken);
        if (outcome is CommitOutcome.Committed && noted.Changes is { } changes)
        {
            Committed.Add(changes);
        }

        return outcome;
    }

    public ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CommitAsync(changes, cancellationToken);

    public ValueTask<long> SequenceAsync(CancellationToken cancellationToken) => store.SequenceAsync(cancellationToken);

    public async ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken)
    {
        await BeforeReading();
        return await store.ExecuteAsync(plan, parameters, cancellationToken);
    }

    public ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken) => store.CheckAsync(changes, cancellationToken);

    public ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken) => store.FollowAsync(capacity, cancellationToken);

    public ValueTask<Instant> NowAsync(CancellationToken cancellationToken) => store.NowAsync(cancellationToken);

    public ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken) => store.BetweenAsync(since, until, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class Noted(ChangeProposal proposal) : ChangeProposal
    {
        public ChangeSet? Changes { get; private set; }

        public override async ValueTask<ChangeSet?> ProposeAsync(GraphState before, CancellationToken cancellationToken) =>
            Changes = await proposal.ProposeAsync(before, cancellationToken);

        public override ValueTask<bool> AcceptAsync(GraphState after, CancellationToken cancellationToken) => proposal.AcceptAsync(after, cancellationToken);
    }
}
