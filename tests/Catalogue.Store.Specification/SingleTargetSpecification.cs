using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Relations to one target: an edge takes the place of another.</summary>
public abstract class SingleTargetSpecification : StoreSpecification
{
    [Fact]
    public async Task A_single_target_can_be_replaced_in_one_set_in_either_order()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A"))), Put(Model.Dataset, "b", ("title", Values.Text("B"))), Put(Model.Table, "t", ("name", "T")), Connect(Model.InDataset, "t", "a"));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 1, 1, 0), await CommitAsync(Connect(Model.InDataset, "t", "b"), Disconnect(Model.InDataset, "t", "a")));
        Assert.Equal(new CommitOutcome.Committed(3, 0, 0, 0, 1, 1, 0), await CommitAsync(Disconnect(Model.InDataset, "t", "b"), Connect(Model.InDataset, "t", "a")));
    }

    [Fact]
    public async Task An_edge_takes_the_place_of_the_stored_one_where_one_can_be()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A"))), Put(Model.Dataset, "b", ("title", Values.Text("B"))), Put(Model.Table, "t", ("name", "T")), Connect(Model.InDataset, "t", "a"));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 1), await CommitAsync(Connect(Model.InDataset, "t", "a")));
        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 1, 1, 0), await CommitAsync(Connect(Model.InDataset, "t", "b")));
        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 0, 0, 1), await CommitAsync(Connect(Model.InDataset, "t", "b")));
        Assert.Equal(["\"t\"", "  \"b\""], await TargetsAsync(Model.Table, "dataset"));
        Assert.Equal(["\"a\"", "\"b\"", "  \"t\""], await TargetsAsync(Model.Dataset, "tables"));
    }

    [Fact]
    public async Task An_edge_under_another_key_takes_the_place_too()
    {
        await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))), Put(Model.Dataset, "d", ("title", Values.Text("D"))), Connect(Model.OwnedBy, "d", "o"));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 1, 1, 0), await CommitAsync(Connect(Model.OwnedBy, "d", "o", "k")));
        Assert.Equal(["\"d\"", "  \"o\""], await TargetsAsync(Model.Dataset, "owner"));
    }

    [Fact]
    public async Task A_list_takes_a_target_from_the_node_that_had_it()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("A"))),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Put(Model.Table, "t", ("name", "T")),
            Put(Model.Table, "u", ("name", "U")),
            Connect(Model.InDataset, "t", "a"),
            Connect(Model.InDataset, "u", "a"),
            Connect(Model.Features, "a", "t"),
            Connect(Model.Features, "a", "u"));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 0, 1, 1, 0), await CommitAsync(Connect(Model.Features, "b", "t")));
        Assert.Equal(["\"a\"", "  \"u\"", "\"b\"", "  \"t\""], await TargetsAsync(Model.Dataset, "features"));
        Assert.Equal(["\"t\"", "  \"b\"", "\"u\"", "  \"a\""], await TargetsAsync(Model.Table, "featuredIn"));
    }

    [Fact]
    public async Task An_edge_that_a_set_makes_and_unmakes_leaves_the_stored_one()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A"))), Put(Model.Dataset, "b", ("title", Values.Text("B"))), Put(Model.Table, "t", ("name", "T")), Connect(Model.InDataset, "t", "a"));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 0), await CommitAsync(Connect(Model.InDataset, "t", "b"), Disconnect(Model.InDataset, "t", "b")));
        Assert.Equal(["\"t\"", "  \"a\""], await TargetsAsync(Model.Table, "dataset"));
    }

    [Fact]
    public async Task A_set_connects_no_two_edges_where_one_can_be_and_both_places_are_named()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O"))),
            Put(Model.Owner, "p", ("name", Values.Text("P"))),
            Put(Model.Dataset, "d", ("title", Values.Text("D"))),
            Put(Model.Dataset, "e", ("title", Values.Text("E"))),
            Put(Model.Table, "t", ("name", "T")),
            Connect(Model.InDataset, "t", "d"),
            Connect(Model.OwnedBy, "d", "o"));

        Assert.Equal(
            ["1: Dataset \"d\": owner takes one Owner, here \"p\", and \"o\" at change 0. Keep one of the two."],
            await FaultsAsync(Connect(Model.OwnedBy, "d", "o"), Connect(Model.OwnedBy, "d", "p")));
        Assert.Equal(
            ["1: Table \"t\": featuredIn takes one Dataset, here \"e\", and \"d\" at seed/a.jsonl(3,9). Keep one of the two."],
            await FaultsAsync(Connect(Model.Features, "d", "t") with { Position = new SourcePosition("seed/a.jsonl", 3, 9) }, Connect(Model.Features, "e", "t")));
    }

    private Task<string[]> TargetsAsync(NodeType type, string relation) => ReadAsync(new RowsRequest(
        new RowSource.Scan(type, Predicate.Always.Instance, PlanBuilder.ById(type), Page.All),
        PlanBuilder.Case(type, [PlanBuilder.Expand(type, relation)])));
}
