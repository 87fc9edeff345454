using System.Globalization;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Change sets that are made of the state before them and judged by the state after them, as one step.</summary>
public abstract class ProposalSpecification : StoreSpecification
{
    [Fact]
    public async Task Changes_are_made_of_the_state_before_and_judged_by_the_state_after()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("0"))));
        string[] after = [];
        GraphState? kept = null;

        var outcome = await Store.CommitAsync(
            new TestProposal(
                async before => [Put(Model.Owner, "b", ("name", Values.Text((await NamesAsync(before))[0])))],
                async state =>
                {
                    (kept, after) = (state, await NamesAsync(state));
                    return true;
                }),
            Cancellation);
        await CommitAsync(Delete("b"));

        Assert.Equal(new CommitOutcome.Committed(2, 1, 0, 0, 0, 0, 0), outcome);
        Assert.Equal(["\"a\"|\"0\"", "\"b\"|\"\\\"a\\\"|\\\"0\\\"\""], after);
        Assert.Equal(after, await NamesAsync(Assert.IsAssignableFrom<GraphState>(kept)));
    }

    [Fact]
    public async Task What_is_declined_leaves_no_trace()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("0"))));
        await using var feed = await Store.FollowAsync(10, Cancellation);
        var unaccepted = new TestProposal(_ => Task.FromResult<Change[]?>([Put(Model.Owner, "a", ("name", Values.Text("1"))), Put(Model.Owner, "b", ("name", Values.Text("1")))]), _ => Task.FromResult(false));
        var empty = new TestProposal(_ => Task.FromResult<Change[]?>(null), _ => Task.FromResult(true));

        Assert.Equal(CommitOutcome.Declined.Instance, await Store.CommitAsync(unaccepted, Cancellation));
        Assert.Equal(CommitOutcome.Declined.Instance, await Store.CommitAsync(empty, Cancellation));

        Assert.Equal(0, empty.Judged);
        Assert.Equal(1, await Store.SequenceAsync(Cancellation));
        Assert.Equal(["\"a\"|\"0\""], await ReadAsync(Names()));
        Assert.Equal(2, (await CommitAsync(Put(Model.Owner, "c", ("name", Values.Text("2"))))).Sequence);
        Assert.Equal(2, (await feed.NextAsync(Cancellation))?.Sequence);
    }

    [Fact]
    public async Task Changes_with_faults_are_refused_and_not_judged()
    {
        var proposal = new TestProposal(Put(Model.Owner, "a"));

        var refused = Assert.IsType<CommitOutcome.Refused>(await Store.CommitAsync(proposal, Cancellation));

        Assert.Equal(["Owner \"a\": name is required."], refused.Faults.Select(fault => fault.Message));
        Assert.Equal(0, proposal.Judged);
    }

    [Fact]
    public async Task Changes_that_change_nothing_are_judged_too_and_take_no_number()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("0"))));
        var same = new TestProposal(Put(Model.Owner, "a", ("name", Values.Text("0"))));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 1), await Store.CommitAsync(same, Cancellation));
        Assert.Equal(1, same.Judged);
    }

    [Fact]
    public async Task Nobody_writes_between_what_a_proposal_reads_and_what_it_changes()
    {
        const int Writers = 8;
        const int Turns = 25;
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("records", 0L)));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(
            async () =>
            {
                for (var turn = 0; turn < Turns; turn++)
                {
                    Assert.IsType<CommitOutcome.Committed>(await Store.CommitAsync(new TestProposal(Increment, _ => Task.FromResult(true)), Cancellation));
                }
            },
            Cancellation)));

        Assert.Equal([$"\"d\"|{Writers * Turns}"], await ReadAsync(Records()));
        Assert.Equal(1 + (Writers * Turns), await Store.SequenceAsync(Cancellation));
    }

    [Fact]
    public async Task What_a_proposal_throws_passes_through_and_the_next_one_may_write()
    {
        var thrown = new TestProposal(_ => throw new InvalidOperationException("thrown"), _ => Task.FromResult(true));
        var late = new TestProposal(_ => Task.FromResult<Change[]?>([Put(Model.Owner, "a", ("name", Values.Text("0")))]), _ => throw new InvalidOperationException("late"));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.CommitAsync(thrown, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.CommitAsync(late, Cancellation));

        Assert.Equal(1, (await CommitAsync(Put(Model.Owner, "b", ("name", Values.Text("1"))))).Sequence);
        Assert.Equal(["\"b\"|\"1\""], await ReadAsync(Names()));
    }

    [Fact]
    public async Task A_proposal_that_waits_for_its_turn_can_be_given_up()
    {
        var turn = new TaskCompletionSource();
        var first = Store.CommitAsync(new TestProposal(
            async _ =>
            {
                await turn.Task;
                return [Put(Model.Owner, "a", ("name", Values.Text("0")))];
            },
            _ => Task.FromResult(true)), Cancellation);
        using var impatient = new CancellationTokenSource();
        var second = Store.CommitAsync(new TestProposal(Put(Model.Owner, "b", ("name", Values.Text("1")))), impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second);
        turn.SetResult();

        Assert.IsType<CommitOutcome.Committed>(await first);
        Assert.Equal(["\"a\"|\"0\""], await ReadAsync(Names()));
    }

    private async Task<Change[]?> Increment(GraphState before)
    {
        var rows = await before.ExecuteAsync(new QueryPlan([Records()]), ParameterValues.Empty, Cancellation);
        var records = long.Parse(RowText.Lines(rows[0])[0].Split('|')[1], CultureInfo.InvariantCulture);
        return [Put(Model.Dataset, "d", ("records", records + 1))];
    }

    private RowsRequest Records() => PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Dataset, "records"));

    private RowsRequest Names() => PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name"));

    private async Task<string[]> NamesAsync(GraphState state) =>
        RowText.Lines((await state.ExecuteAsync(new QueryPlan([Names()]), ParameterValues.Empty, Cancellation))[0]);
}
