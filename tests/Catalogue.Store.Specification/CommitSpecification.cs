using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Change sets that are committed.</summary>
public abstract class CommitSpecification : StoreSpecification
{
    [Fact]
    public async Task A_new_store_has_sequence_zero() => Assert.Equal(0, await Store.SequenceAsync(Cancellation));

    [Fact]
    public async Task Nodes_and_edges_are_there_after_a_commit()
    {
        var outcome = await CommitAsync(
            Put(Model.Owner, "cnam", ("name", Values.Text("Assurance maladie"))),
            Put(Model.Dataset, "dcir", ("title", Values.Text("Remboursements", "Claims")), ("records", 42L)),
            Connect(Model.OwnedBy, "dcir", "cnam"));

        Assert.Equal(new CommitOutcome.Committed(1, 2, 0, 0, 1, 0, 0), outcome);
        Assert.Equal(["\"dcir\"|\"Remboursements\"|42", "  \"cnam\""], await DatasetsAsync());
    }

    [Fact]
    public async Task A_named_property_changes_null_clears_and_the_others_stay()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("Un")), ("records", 1L), ("acronym", "A")));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 1, 0, 0, 0, 0), await CommitAsync(Put(Model.Dataset, "d", ("records", null))));
        Assert.Equal(["\"d\"|\"Un\"|null"], await DatasetsAsync());
    }

    [Fact]
    public async Task The_same_set_again_changes_nothing_and_takes_no_number()
    {
        Change[] changes =
        [
            Put(Model.Owner, "o", ("name", Values.Text("O")), ("region", "x")),
            Put(Model.Dataset, "d", ("title", Values.Text("D")), ("rating", 3), ("keywords", new object?[] { "a" })),
            Put(Model.Dataset, "e", ("title", Values.Text("E"))),
            Connect(Model.OwnedBy, "d", "o"),
            Connect(Model.DerivedFrom, "d", "e", "k", ("evidence", "DECLARED"), ("by", "o")),
        ];
        Assert.Equal(new CommitOutcome.Committed(1, 3, 0, 0, 2, 0, 0), await CommitAsync(changes));

        Assert.Equal(new CommitOutcome.Committed(1, 0, 0, 0, 0, 0, 5), await CommitAsync(changes));
        Assert.Equal(1, await Store.SequenceAsync(Cancellation));
    }

    [Fact]
    public async Task An_empty_set_changes_nothing() => Assert.Equal(new CommitOutcome.Committed(0, 0, 0, 0, 0, 0, 0), await CommitAsync());

    [Fact]
    public async Task What_a_set_makes_and_unmakes_is_no_change() =>
        Assert.Equal(new CommitOutcome.Committed(0, 0, 0, 0, 0, 0, 0), await CommitAsync(Put(Model.Owner, "o", ("name", Values.Text("O"))), Delete("o")));

    [Fact]
    public async Task Deleting_a_node_removes_its_edges()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A"))), Put(Model.Dataset, "b", ("title", Values.Text("B"))), Put(Model.Owner, "o", ("name", Values.Text("O"))));
        await CommitAsync(Connect(Model.OwnedBy, "a", "o"), Connect(Model.DerivedFrom, "a", "b", ("evidence", "DECLARED")), Connect(Model.DerivedFrom, "b", "a", ("evidence", "DECLARED")));

        Assert.Equal(new CommitOutcome.Committed(3, 0, 0, 1, 0, 3, 0), await CommitAsync(Delete("a")));
        Assert.Equal(["\"b\"|\"B\"|null"], await DatasetsAsync());
        Assert.Equal(["\"o\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, PlanBuilder.Related(Model.Owner, "owns", Quantifier.None, Predicate.Always.Instance))));
    }

    [Fact]
    public async Task A_deleted_node_can_return_without_its_edges_or_as_another_type()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A")), ("records", 5L)), Put(Model.Owner, "o", ("name", Values.Text("O"))), Connect(Model.OwnedBy, "a", "o"));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 1, 0, 0, 1, 0), await CommitAsync(Delete("a"), Put(Model.Dataset, "a", ("title", Values.Text("A")))));
        Assert.Equal(["\"a\"|\"A\"|null"], await DatasetsAsync());
        Assert.Equal(new CommitOutcome.Committed(3, 1, 0, 1, 0, 0, 0), await CommitAsync(Delete("a"), Put(Model.Owner, "a", ("name", Values.Text("Autre")))));
        Assert.Empty(await DatasetsAsync());
        Assert.Equal(["\"a\"|\"Autre\"", "\"o\"|\"O\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, columns: PlanBuilder.Node(Model.Owner, "name"))));
    }

    [Fact]
    public async Task A_node_that_an_edge_names_can_be_deleted_and_the_edge_changed_after()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("O"))),
            Put(Model.Dataset, "d", ("title", Values.Text("D"))),
            Connect(Model.DerivedFrom, "d", "d", ("evidence", "DECLARED"), ("by", "o")));

        Assert.Equal(new CommitOutcome.Committed(2, 0, 0, 1, 0, 0, 0), await CommitAsync(Delete("o")));
        Assert.Equal(new CommitOutcome.Committed(3, 0, 1, 0, 0, 0, 0), await CommitAsync(Connect(Model.DerivedFrom, "d", "d", ("weight", 1))));
    }

    [Fact]
    public async Task An_edge_changes_its_properties_and_parallel_edges_keep_theirs()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("A"))),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Connect(Model.DerivedFrom, "a", "b", "k1", ("evidence", "DECLARED"), ("weight", 1)),
            Connect(Model.DerivedFrom, "a", "b", "k2", ("evidence", "DECLARED"), ("weight", 2)));

        Assert.Equal(
            new CommitOutcome.Committed(2, 0, 1, 0, 0, 0, 1),
            await CommitAsync(Connect(Model.DerivedFrom, "a", "b", "k1", ("weight", 9)), Connect(Model.DerivedFrom, "a", "b", "k2")));
        Assert.Equal(
            ["\"a\"", "  \"b\"|9", "  \"b\"|2"],
            await ReadAsync(Plan.Seek(Predicate.Always.Instance, Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "sources", columns: PlanBuilder.Edge(Model.DerivedFrom, "weight"))], [], "a")));
    }

    [Fact]
    public async Task A_whole_number_for_a_fraction_is_stored_as_one()
    {
        await CommitAsync(Put(Model.Dataset, "a", ("title", Values.Text("A")), ("rating", 3)));

        Assert.Equal(["\"a\"|3"], await ReadAsync(PlanBuilder.Scan(Model.Dataset, Plan.Equal(PlanBuilder.Node(Model.Dataset, "rating"), 3.0), columns: PlanBuilder.Node(Model.Dataset, "rating"))));
    }

    [Fact]
    public async Task Writers_at_the_same_time_all_get_through()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(
            async () => await CommitAsync(Put(Model.Owner, $"o{at:D2}", ("name", Values.Text("O")))),
            Cancellation)));

        Assert.Equal(Enumerable.Range(1, 20).Select(at => (long)at), outcomes.Select(outcome => outcome.Sequence).Order());
        Assert.Equal(20, (await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance))).Length);
    }

    private Task<string[]> DatasetsAsync() => ReadAsync(new RowsRequest(
        new RowSource.Scan(Model.Dataset, Predicate.Always.Instance, PlanBuilder.ById(Model.Dataset), Page.All),
        PlanBuilder.Case(Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "owner")], PlanBuilder.Node(Model.Dataset, "title"), PlanBuilder.Node(Model.Dataset, "records"))));
}
