using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Aggregates and groups.</summary>
public abstract class SummarySpecification : StoreSpecification
{
    private const long Most = long.MaxValue;

    private static readonly AggregateFunction[] All = Enum.GetValues<AggregateFunction>();

    [Fact]
    public async Task Aggregates_leave_out_nulls_and_are_null_where_there_is_no_value()
    {
        await DatasetsAsync(("records", 7L), ("records", 3L), ("records", null), ("records", 3L));

        Assert.Equal("= 3|2|3|7|13|4.333333333333333", await AggregatesAsync("records", All));
        Assert.Equal("= 0|0|null|null|null|null", await AggregatesAsync("rating", All));
        Assert.Equal("= 0|0|null|null|null|null", await AggregatesAsync("records", All, Predicate.Never.Instance));
    }

    [Fact]
    public async Task A_sum_of_integers_that_is_none_of_64_bits_is_null_and_the_average_is_not()
    {
        await DatasetsAsync(("records", Most), ("records", Most));
        Assert.Equal("= null|9.223372036854776E+18", await AggregatesAsync("records", [AggregateFunction.Sum, AggregateFunction.Average]));

        await CommitAsync(Put(Model.Dataset, "d0", ("records", -1L)));
        Assert.Equal($"= {Most - 1}", await AggregatesAsync("records", [AggregateFunction.Sum]));
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, "0.6", "0.19999999999999998")]
    [InlineData(new[] { 1e16, 1.0, -1e16 }, "1", "0.3333333333333333")]
    [InlineData(new[] { 1e308, 1e308, -1e308 }, "1E+308", "3.333333333333333E+307")]
    [InlineData(new[] { 1e308, 1e308 }, "null", "null")]
    [InlineData(new[] { 5e-324, 5e-324, 1.0, -1.0 }, "1E-323", "0")]
    [InlineData(new[] { 9007199254740992.0, 1.0, 1e-300 }, "9007199254740994", "3002399751580331.5")]
    [InlineData(new[] { -0.0, 0.0 }, "0", "0")]
    public async Task A_sum_of_floats_is_exact_and_rounded_once_in_whatever_order_they_lie(double[] numbers, string sum, string average)
    {
        await DatasetsAsync([.. numbers.Select(number => ("rating", (object?)number))]);
        var straight = await AggregatesAsync("rating", [AggregateFunction.Sum, AggregateFunction.Average]);
        await DatasetsAsync([.. numbers.Reverse().Select(number => ("rating", (object?)number))]);
        var reversed = await AggregatesAsync("rating", [AggregateFunction.Sum, AggregateFunction.Average]);

        Assert.Equal($"= {sum}|{average}", straight);
        Assert.Equal(straight, reversed);
    }

    [Fact]
    public async Task Dates_instants_and_strings_have_a_first_and_a_last_by_code_point()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("issued", "2024-05-01"), ("updated", "2024-05-01T00:00:00Z"), ("acronym", "Z")),
            Put(Model.Dataset, "b", ("title", Values.Text("b")), ("issued", "2019-01-31"), ("acronym", "é")),
            Put(Model.Dataset, "c", ("title", Values.Text("c")), ("updated", "2020-05-01T00:00:00Z"), ("acronym", "a")));
        AggregateFunction[] ends = [AggregateFunction.Min, AggregateFunction.Max];

        Assert.Equal("= \"2019-01-31\"|\"2024-05-01\"", await AggregatesAsync("issued", ends));
        Assert.Equal("= \"2020-05-01T00:00:00Z\"|\"2024-05-01T00:00:00Z\"", await AggregatesAsync("updated", ends));
        Assert.Equal("= \"Z\"|\"é\"", await AggregatesAsync("acronym", ends));
    }

    [Fact]
    public async Task Different_values_are_told_apart_letter_for_letter_and_texts_in_either_language()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("Été", "Summer")), ("acronym", "x"), ("kind", "CLAIMS"), ("open", true), ("page", "https://example.org/1")),
            Put(Model.Dataset, "b", ("title", Values.Text("été", "Summer")), ("acronym", "X"), ("kind", "CLAIMS"), ("open", true)),
            Put(Model.Dataset, "c", ("title", Values.Text("Été", "Summer")), ("acronym", "x"), ("kind", "COHORT"), ("open", false), ("page", "https://example.org/1")),
            Put(Model.Dataset, "d", ("title", Values.Text("Été"))));

        foreach (var (property, expected) in new[] { ("title", "4|3"), ("acronym", "3|2"), ("kind", "3|2"), ("open", "3|2"), ("page", "2|1"), ("id", "4|4") })
        {
            Assert.Equal($"= {expected}", await AggregatesAsync(property, [AggregateFunction.Count, AggregateFunction.Distinct]));
        }
    }

    [Fact]
    public async Task A_value_is_aggregated_as_it_is_shown()
    {
        await DatasetsAsync(("records", 7L), ("records", 13L), ("records", 25L), ("records", 0L));
        var records = PlanBuilder.Node(Model.Dataset, "records");
        var few = new Scalar.Masked(records, new Mask.CountBelow(11));
        var one = Plan.Equal(PlanBuilder.Node(Model.Dataset, "id"), "d2");

        Assert.Equal("= 3|3|0|25|38|12.666666666666666", await AggregatesAsync(few, All));
        Plan = new PlanBuilder();
        one = Plan.Equal(PlanBuilder.Node(Model.Dataset, "id"), "d2");
        Assert.Equal("= 1|1|25|25|25|25", await AggregatesAsync(new Scalar.Choice(one, records, Scalar.Nothing.Instance), All));
        one = Plan.Equal(PlanBuilder.Node(Model.Dataset, "id"), "d0");
        Assert.Equal("= 4|4|0|20|37|9.25", await AggregatesAsync(new Scalar.Choice(one, records, new Scalar.Masked(records, new Mask.Band(10))), All));
        Assert.Equal("= 0|0|null|null|null|null", await AggregatesAsync(Scalar.Nothing.Instance, All));
        Assert.Equal("= 4|1|3|3|12|3", await AggregatesAsync(new Scalar.Masked(records, new Mask.Constant(new PlanValue.Integer(3))), All));
    }

    [Fact]
    public async Task All_rows_are_aggregated_whatever_the_page_in_whatever_order()
    {
        await DatasetsAsync(("records", 1L), ("records", 2L), ("records", 4L));
        var summary = Of(new Aggregate(AggregateFunction.Sum, PlanBuilder.Node(Model.Dataset, "records")), Aggregate.Rows);

        Assert.Equal(["\"d0\"", "... more", "= 7|3"], await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, page: Plan.Page(first: 1)) with { Summary = summary }));
        Assert.Equal(
            ["\"d2\"", "... of 3 more", "= 7|3"],
            await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, PlanBuilder.By(Model.Dataset, (PlanBuilder.Node(Model.Dataset, "records"), true)), Plan.Page(first: 1), totals: true) with { Summary = summary }));
    }

    [Fact]
    public async Task Every_parent_has_its_own_aggregates_and_groups()
    {
        await DatasetsAsync(("records", 1L), ("records", 1L), ("records", 1L));
        await CommitAsync(
            Put(Model.Table, "t1", ("name", "x"), ("position", 3)),
            Put(Model.Table, "t2", ("name", "y"), ("position", 1)),
            Put(Model.Table, "t3", ("name", "x")),
            Put(Model.Table, "t4", ("name", "x"), ("position", 5)),
            Connect(Model.InDataset, "t1", "d0"),
            Connect(Model.InDataset, "t2", "d0"),
            Connect(Model.InDataset, "t3", "d0"),
            Connect(Model.InDataset, "t4", "d1"));
        var summary = new Summary(
            [new Aggregate(AggregateFunction.Max, PlanBuilder.Node(Model.Table, "position"))],
            [By(Page.All, PlanBuilder.Node(Model.Table, "name"))]);
        var tables = PlanBuilder.Expand(Model.Dataset, "tables", page: Plan.Page(first: 0)) with { Summary = summary };

        Assert.Equal(
            ["\"d0\"", "  ... more", "  = 3", "  * \"x\"|2", "  * \"y\"|1", "  *... of 2", "--", "\"d2\"", "  = null", "  *... of 0", "--", "\"d1\"", "  ... more", "  = 5", "  * \"x\"|1", "  *... of 1"],
            await ReadAsync(Plan.Seek(Predicate.Always.Instance, Model.Dataset, [tables], [], "d0", "d2", "d1")));
    }

    [Fact]
    public async Task Properties_of_the_edge_are_aggregated_once_per_edge()
    {
        await DatasetsAsync(("records", 1L), ("records", 2L));
        await CommitAsync(
            Connect(Model.DerivedFrom, "d0", "d1", ("evidence", "DECLARED"), ("weight", 2)),
            Connect(Model.DerivedFrom, "d0", "d1", "k", ("evidence", "OBSERVED"), ("weight", 3)));
        var summary = Of(
            new Aggregate(AggregateFunction.Sum, PlanBuilder.Edge(Model.DerivedFrom, "weight")),
            new Aggregate(AggregateFunction.Distinct, PlanBuilder.Edge(Model.DerivedFrom, "evidence")),
            new Aggregate(AggregateFunction.Distinct, PlanBuilder.Node(Model.Dataset, "id")),
            Aggregate.Rows);

        Assert.Equal(["\"d0\"", "  ... more", "  = 5|2|1|2"], await ReadAsync(Plan.Seek(Predicate.Always.Instance, Model.Dataset, [PlanBuilder.Expand(Model.Dataset, "sources", page: Plan.Page(first: 0)) with { Summary = summary }], [], "d0")));
    }

    [Fact]
    public async Task Rows_with_equal_keys_are_a_group_also_where_there_is_no_value()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("kind", "COHORT"), ("acronym", "x")),
            Put(Model.Dataset, "b", ("title", Values.Text("b")), ("kind", "CLAIMS"), ("acronym", "x")),
            Put(Model.Dataset, "c", ("title", Values.Text("c")), ("acronym", "x")),
            Put(Model.Dataset, "d", ("title", Values.Text("d")), ("kind", "COHORT")),
            Put(Model.Dataset, "e", ("title", Values.Text("e")), ("kind", "COHORT"), ("acronym", "x")),
            Put(Model.Dataset, "f", ("title", Values.Text("f"))));
        var (kind, acronym) = (PlanBuilder.Node(Model.Dataset, "kind"), PlanBuilder.Node(Model.Dataset, "acronym"));

        Assert.Equal(["* \"CLAIMS\"|1", "* \"COHORT\"|3", "* null|2", "*... of 3"], await GroupsAsync(By(Page.All, kind)));
        Assert.Equal(["* \"CLAIMS\"|\"x\"|1", "* \"COHORT\"|\"x\"|2", "* \"COHORT\"|null|1", "* null|\"x\"|1", "* null|null|1", "*... of 5"], await GroupsAsync(By(Page.All, kind, acronym)));
        Assert.Equal(["* null|6", "*... of 1"], await GroupsAsync(By(Page.All, Scalar.Nothing.Instance)));
    }

    [Fact]
    public async Task Groups_are_kept_by_what_their_rows_come_to_and_pages_cut_among_the_kept()
    {
        await DatasetsAsync(("records", 1L), ("records", 1L), ("records", 2L), ("records", 3L), ("records", 3L), ("records", 3L), ("records", 4L));
        var records = PlanBuilder.Node(Model.Dataset, "records");
        var count = new Scalar.OfAggregate(Aggregate.Rows);
        Grouping Ordered(Page page, bool descending, Predicate? having = null) =>
            By(page, records) with { Having = having ?? Predicate.Always.Instance, Order = [new OrderTerm(count, descending), new OrderTerm(records)] };

        Assert.Equal(["* 3|3", "* 1|2", "*... of 4 more"], await GroupsAsync(Ordered(Plan.Page(first: 2), true)));
        Assert.Equal(["* 2|1", "*... of 4 earlier more"], await GroupsAsync(Ordered(Plan.Page(first: 1, after: [2, 1]), true)));
        Assert.Equal(["* 1|2", "*... of 4 earlier more"], await GroupsAsync(Ordered(Plan.Page(last: 1, before: [3, 3]), false)));
        Assert.Equal(["* 1|2", "* 3|3", "*... of 2"], await GroupsAsync(Ordered(Page.All, false, Plan.Compare(count, ComparisonOperator.Greater, 1))));
        Assert.Equal(["*... of 0"], await GroupsAsync(Ordered(Page.All, false, Predicate.Never.Instance)));
        Assert.Equal(
            ["* 3|3", "*... of 1"],
            await GroupsAsync(Ordered(Page.All, false, Plan.Compare(new Scalar.OfAggregate(new Aggregate(AggregateFunction.Sum, records)), ComparisonOperator.GreaterOrEqual, 5))));
    }

    [Fact]
    public async Task Deleted_rows_come_to_nothing()
    {
        await DatasetsAsync(("records", 1L), ("records", 2L), ("records", 4L));
        await CommitAsync(Delete("d1"));

        Assert.Equal("= 2|2|1|4|5|2.5", await AggregatesAsync("records", All));
        Assert.Equal(["* 1|1", "* 4|1", "*... of 2"], await GroupsAsync(By(Page.All, PlanBuilder.Node(Model.Dataset, "records"))));
    }

    [Fact]
    public async Task A_summary_can_be_cancelled()
    {
        await DatasetsAsync(("records", 1L));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var plan = new QueryPlan([PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance) with { Summary = Of(Aggregate.Rows) }]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ExecuteAsync(plan, Plan.Parameters, cancelled.Token));
    }

    private static Summary Of(params Aggregate[] aggregates) => new([.. aggregates], []);

    // Grouped and ordered by the keys, with the number of rows.
    private static Grouping By(Page page, params Scalar[] keys) =>
        new([.. keys], Predicate.Always.Instance, [.. keys.Select(key => new OrderTerm(key))], page, [.. keys, new Scalar.OfAggregate(Aggregate.Rows)], Totals: true);

    private Task DatasetsAsync(params (string Name, object? Value)[] values) =>
        CommitAsync([.. values.Select((value, at) => Put(Model.Dataset, $"d{at}", ("title", Values.Text("x")), value))]);

    private Task<string> AggregatesAsync(string property, AggregateFunction[] functions, Predicate? condition = null) =>
        AggregatesAsync(PlanBuilder.Node(Model.Dataset, property), functions, condition);

    private async Task<string> AggregatesAsync(Scalar value, AggregateFunction[] functions, Predicate? condition = null)
    {
        var summary = Of([.. functions.Select(function => new Aggregate(function, value))]);
        return (await ReadAsync(PlanBuilder.Scan(Model.Dataset, condition ?? Predicate.Always.Instance, page: Plan.Page(first: 0)) with { Summary = summary }))[^1];
    }

    private async Task<string[]> GroupsAsync(Grouping grouping)
    {
        var lines = await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, page: Plan.Page(first: 0)) with { Summary = new Summary([], [grouping]) });
        return [.. lines.Where(line => line[0] == '*')];
    }
}
