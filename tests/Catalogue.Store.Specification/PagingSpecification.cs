using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Orders and pages.</summary>
public abstract class PagingSpecification : StoreSpecification
{
    [Fact]
    public async Task Without_another_order_rows_come_by_id_also_those_that_were_added_later()
    {
        await OwnersAsync(("b", null), ("d", null));
        await OwnersAsync(("c", null), ("a", null), ("e", null));
        await CommitAsync(Delete("d"));

        Assert.Equal(["\"a\"", "\"b\"", "\"c\"", "\"e\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance)));
        Assert.Equal(
            ["\"e\"", "\"c\"", "\"b\"", "\"a\""],
            await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, [new OrderTerm(PlanBuilder.Node(Model.Owner, "id"), Descending: true)])));
    }

    [Fact]
    public async Task Nulls_come_last_ascending_and_first_descending_and_ties_by_id()
    {
        await OwnersAsync(("a", "y"), ("b", null), ("c", "x"), ("d", "y"), ("e", null));
        var region = PlanBuilder.Node(Model.Owner, "region");

        Assert.Equal(["\"c\"", "\"a\"", "\"d\"", "\"b\"", "\"e\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, PlanBuilder.By(Model.Owner, (region, false)))));
        Assert.Equal(["\"b\"", "\"e\"", "\"a\"", "\"d\"", "\"c\""], await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, PlanBuilder.By(Model.Owner, (region, true)))));
    }

    [Fact]
    public async Task Texts_are_ordered_by_their_folded_French_form_or_the_English_one()
    {
        await CommitAsync(
            Put(Model.Owner, "a", ("name", Values.Text("Zèbre", "A zebra"))),
            Put(Model.Owner, "b", ("name", Values.Text("été"))),
            Put(Model.Owner, "c", ("name", Values.Text(null, "Eta"))));

        Assert.Equal(
            ["\"c\"", "\"b\"", "\"a\""],
            await ReadAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, PlanBuilder.By(Model.Owner, (PlanBuilder.Node(Model.Owner, "name"), false)))));
    }

    [Theory]
    [InlineData(2, null, null, null, "a b +")]
    [InlineData(5, null, null, null, "a b c d e")]
    [InlineData(0, null, null, null, "+")]
    [InlineData(null, 2, null, null, "- d e")]
    [InlineData(null, 0, null, null, "-")]
    [InlineData(2, null, "b", null, "- c d +")]
    [InlineData(2, null, "bb", null, "- c d +")]
    [InlineData(2, null, "e", null, "-")]
    [InlineData(null, 2, null, "d", "- b c +")]
    [InlineData(null, 9, null, "d", "a b c +")]
    [InlineData(9, null, "a", "d", "- b c +")]
    [InlineData(3, 2, null, null, "- b c +")]
    [InlineData(9, 1, null, null, "- e")]
    [InlineData(null, null, "d", "b", "- +")]
    public async Task A_page_knows_what_lies_before_and_behind_it(int? first, int? last, string? after, string? before, string expected)
    {
        await OwnersAsync(("a", "5"), ("b", "4"), ("c", "3"), ("d", "2"), ("e", "1"));
        var page = Plan.Page(first, last, after is null ? null : [after], before is null ? null : [before]);

        Assert.Equal(expected, await PageAsync(PlanBuilder.ById(Model.Owner), page));

        // The same rows in the same order by another key, which takes another way.
        static object?[]? Keys(string? id) => id is null ? null : [id == "bb" ? "3+" : ((char)('5' - (id[0] - 'a'))).ToString(), id];
        Assert.Equal(expected, await PageAsync(PlanBuilder.By(Model.Owner, (PlanBuilder.Node(Model.Owner, "region"), true)), Plan.Page(first, last, Keys(after), Keys(before))));
    }

    [Fact]
    public async Task A_key_that_is_null_is_a_place_in_the_order_like_any_other()
    {
        await OwnersAsync(("a", "x"), ("b", null), ("c", null), ("d", "y"));
        var order = PlanBuilder.By(Model.Owner, (PlanBuilder.Node(Model.Owner, "region"), false));

        Assert.Equal("- c", await PageAsync(order, Plan.Page(after: [null, "b"])));
        Assert.Equal("a d b +", await PageAsync(order, Plan.Page(before: [null, "c"])));
        Assert.Equal("- b c", await PageAsync(order, Plan.Page(after: ["y", "d"])));
    }

    [Fact]
    public async Task The_total_counts_every_match_whatever_the_page()
    {
        await OwnersAsync(("a", "x"), ("b", "x"), ("c", "y"), ("d", "x"));

        Assert.Equal(
            ["\"b\"", "... of 3 earlier more"],
            await ReadAsync(PlanBuilder.Scan(Model.Owner, Plan.Equal(PlanBuilder.Node(Model.Owner, "region"), "x"), page: Plan.Page(first: 1, after: ["a"]), totals: true)));
        Assert.Equal(["... of 3 more"], await ReadAsync(PlanBuilder.Scan(Model.Owner, Plan.Equal(PlanBuilder.Node(Model.Owner, "region"), "x"), page: Plan.Page(first: 0), totals: true)));
    }

    [Fact]
    public async Task Every_parent_has_its_own_page_in_the_order_of_the_relation()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a"))),
            Put(Model.Dataset, "b", ("title", Values.Text("b"))),
            Put(Model.Dataset, "c", ("title", Values.Text("c"))),
            Put(Model.Table, "t1", ("name", "x"), ("position", 3)),
            Put(Model.Table, "t2", ("name", "x"), ("position", 1)),
            Put(Model.Table, "t3", ("name", "x")),
            Put(Model.Table, "t4", ("name", "x"), ("position", 1)),
            Connect(Model.InDataset, "t1", "a"),
            Connect(Model.InDataset, "t2", "a"),
            Connect(Model.InDataset, "t3", "a"),
            Connect(Model.InDataset, "t4", "b"));

        Assert.Equal(["\"a\"", "  \"t2\"", "  \"t1\"", "  ... of 3 more", "--", "\"c\"", "  ... of 0", "--", "\"b\"", "  \"t4\"", "  ... of 1"], await TablesAsync(Plan.Page(first: 2), totals: true));

        await CommitAsync(Put(Model.Table, "t3", ("position", 0)), Put(Model.Table, "t2", ("position", 9)));
        Assert.Equal(["\"a\"", "  \"t3\"", "  \"t1\"", "  \"t2\"", "--", "\"c\"", "--", "\"b\"", "  \"t4\""], await TablesAsync(Page.All, totals: false));
    }

    [Fact]
    public async Task With_the_edge_key_in_the_order_no_parallel_edge_is_lost_between_pages()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a"))),
            Put(Model.Dataset, "b", ("title", Values.Text("b"))),
            Put(Model.Dataset, "c", ("title", Values.Text("c"))),
            Connect(Model.DerivedFrom, "a", "b", ("evidence", "DECLARED")),
            Connect(Model.DerivedFrom, "a", "b", "k2", ("evidence", "DECLARED")),
            Connect(Model.DerivedFrom, "a", "b", "k1", ("evidence", "DECLARED")),
            Connect(Model.DerivedFrom, "a", "c", ("evidence", "DECLARED")));
        var key = Scalar.OfEdgeKey.Instance;
        ImmutableArray<OrderTerm> order = [.. PlanBuilder.ById(Model.Dataset), new OrderTerm(key)];
        async Task<string[]> PageAsync(Page page) => await ReadAsync(Plan.Seek(Predicate.Always.Instance, Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "sources", order: order, page: page, columns: key)], [], "a"));

        Assert.Equal(["\"a\"", "  \"b\"|\"k1\"", "  \"b\"|\"k2\"", "  ... more"], await PageAsync(Plan.Page(first: 2)));
        Assert.Equal(["\"a\"", "  \"b\"|null", "  \"c\"|null", "  ... earlier"], await PageAsync(Plan.Page(first: 2, after: ["b", "k2"])));
        Assert.Equal(["\"a\"", "  \"c\"|null", "  ... earlier"], await PageAsync(Plan.Page(first: 2, after: ["b", null])));
    }

    private async Task<string[]> TablesAsync(Page page, bool totals) =>
        await ReadAsync(Plan.Seek(Predicate.Always.Instance, Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "tables", page: page, totals: totals)], [], "a", "c", "b"));

    private Task OwnersAsync(params (string Id, string? Region)[] owners) =>
        CommitAsync(owners.Select(owner => Put(Model.Owner, owner.Id, ("name", Values.Text(owner.Id)), ("region", owner.Region))).ToArray());

    private async Task<string> PageAsync(ImmutableArray<OrderTerm> order, Page page)
    {
        var set = await RunAsync(PlanBuilder.Scan(Model.Owner, Predicate.Always.Instance, order, page));
        Plan = new PlanBuilder();
        var rows = RowText.Lines(set).Where(line => line[0] == '"').Select(line => line.Trim('"'));
        string[] parts = [set.HasPrevious?[0] == true ? "-" : "", .. rows, set.HasNext?[0] == true ? "+" : ""];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
