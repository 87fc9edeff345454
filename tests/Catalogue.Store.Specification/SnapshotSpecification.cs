using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Readers see one state, writers none of them.</summary>
public abstract class SnapshotSpecification : StoreSpecification
{
    [Fact]
    public async Task Rows_already_read_stay_as_they_were_while_writes_land()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("before"))), Put(Model.Owner, "b", ("name", Values.Text("before"))));
        var set = await RunAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name")));

        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("after"))), Delete("b"), Put(Model.Owner, "c", ("name", Values.Text("new"))));

        Assert.Equal(["\"a\"|\"before\"", "\"b\"|\"before\""], RowText.Lines(set));
        Assert.Equal(["\"a\"|\"after\"", "\"c\"|\"new\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name"))));
    }

    [Fact]
    public async Task All_roots_of_a_plan_see_the_same_state_while_others_write()
    {
        await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text("0")), ("region", "0")));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writer = Task.Run(
            async () =>
            {
                for (var at = 1; at <= 200; at++)
                {
                    await CommitAsync(Put(Model.Owner, "a", ("name", Values.Text($"{at}")), ("region", $"{at}")));
                }

                await stop.CancelAsync();
            },
            Cancellation);
        var plan = new QueryPlan(
        [
            PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name")),
            PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "region")),
        ]);

        do
        {
            var sets = await Store.ExecuteAsync(plan, ParameterValues.Empty, Cancellation);
            Assert.Equal(RowText.Lines(sets[0]), RowText.Lines(sets[1]));
        }
        while (!stop.IsCancellationRequested);

        await writer;
    }

    [Fact]
    public async Task A_cancelled_execution_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.ExecuteAsync(new QueryPlan([PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance)]), ParameterValues.Empty, cancelled.Token));
    }

    [Fact]
    public async Task A_seek_answers_each_id_in_its_place()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O"))),
            Put(Model.Dataset, "a", ("title", Values.Text("A")), ("open", true)),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Connect(Model.OwnedBy, "a", "o"));
        var open = Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true);
        var seek = new RowSource.Seek(
            [new TypeGuard(Model.Dataset, open), new TypeGuard(Model.Owner, Predicate.Always.Instance)],
            Plan.Parameter(new object?[] { "o", "b", "absent", "a", "o" }, isList: true));

        var set = await RunAsync(new RowsRequest(seek, [.. PlanBuilder.Case(Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "owner")]), .. PlanBuilder.Case(Model.Owner)]));

        Assert.Equal(["\"o\"", "--", "--", "--", "\"a\"", "  \"o\"", "--", "\"o\""], RowText.Lines(set));
    }
}
