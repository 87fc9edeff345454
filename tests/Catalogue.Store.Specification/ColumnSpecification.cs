using System.Text;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>The values that rows are read with.</summary>
public abstract class ColumnSpecification : StoreSpecification
{
    [Theory]
    [InlineData("acronym", "a\"b\\c/d\n\t\u0001\u007Fé\u2028", "\"a\\\"b\\\\c/d\\n\\t\\u0001\u007Fé\u2028\"")]
    [InlineData("acronym", "", "\"\"")]
    [InlineData("records", long.MinValue, "-9223372036854775808")]
    [InlineData("rating", 0.1, "0.1")]
    [InlineData("rating", -5.0, "-5")]
    [InlineData("rating", 1e300, "1E+300")]
    [InlineData("open", true, "true")]
    [InlineData("kind", "COHORT", "\"COHORT\"")]
    [InlineData("updated", "2019-04-16T08:30:00.5Z", "\"2019-04-16T08:30:00.5Z\"")]
    [InlineData("page", "https://example.org/a?b", "\"https://example.org/a?b\"")]
    public async Task A_value_is_read_as_JSON_and_as_itself(string property, object value, string json)
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), (property, value)));

        Assert.Equal((json, Values.Of(value)), await ReadAsync(PlanBuilder.Node(Model.Dataset, property)));
    }

    [Fact]
    public async Task Lists_are_arrays_and_an_empty_one_is_not_null()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("keywords", new object?[] { "a", "b\"" }), ("years", Array.Empty<object?>())));

        Assert.Equal(("[\"a\",\"b\\\"\"]", Values.Of(new object?[] { "a", "b\"" })), await ReadAsync(PlanBuilder.Node(Model.Dataset, "keywords")));
        Assert.Equal(("[]", Values.Of(Array.Empty<object?>())), await ReadAsync(PlanBuilder.Node(Model.Dataset, "years")));
        Assert.Equal(("null", Values.Null), await ReadAsync(PlanBuilder.Node(Model.Dataset, "page")));
    }

    [Theory]
    [InlineData("Été", "Summer", Language.French, "\"Été\"")]
    [InlineData("Été", "Summer", Language.English, "\"Summer\"")]
    [InlineData("Été", null, Language.English, "\"Été\"")]
    [InlineData(null, "Summer", Language.French, "\"Summer\"")]
    [InlineData(null, "Summer", null, "\"Summer\"")]
    [InlineData("Été", "Summer", null, "\"Été\"")]
    public async Task A_text_is_read_in_the_language_or_in_the_other_and_is_whole_as_a_value(string? french, string? english, Language? language, string json)
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text(french, english))));

        Assert.Equal((json, Values.Text(french, english)), await ReadAsync(PlanBuilder.Node(Model.Dataset, "title"), language));
    }

    [Fact]
    public async Task Fixed_values_are_the_same_for_every_row()
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D"))));

        Assert.Equal(("\"x\"", Values.Of("x")), await ReadAsync(new Scalar.Constant(Values.Of("x"))));
        Assert.Equal(("7", Values.Of(7)), await ReadAsync(Plan.Value(7)));
        Assert.Equal(("null", Values.Null), await ReadAsync(Scalar.Nothing.Instance));
    }

    [Fact]
    public async Task Masks_blur_what_they_have_a_meaning_for_and_hide_the_rest()
    {
        await CommitAsync(Put(
            Model.Dataset, "d", ("title", Values.Text("2019")), ("acronym", "2019-05"), ("records", -7L), ("rating", 12.5), ("open", true), ("issued", "2019-05-31"), ("updated", "2019-05-31T08:00:00Z")));

        Assert.Equal("\"2019-01-01\"", await MaskedAsync("issued", new Mask.Year()));
        Assert.Equal("\"2019-01-01T00:00:00Z\"", await MaskedAsync("updated", new Mask.Year()));
        Assert.Equal("null", await MaskedAsync("acronym", new Mask.Year()));
        Assert.Equal("null", await MaskedAsync("title", new Mask.Year()));
        Assert.Equal("-10", await MaskedAsync("records", new Mask.Band(5)));
        Assert.Equal("10", await MaskedAsync("rating", new Mask.Band(5)));
        Assert.Equal("null", await MaskedAsync("open", new Mask.Band(5)));
        Assert.Equal("null", await MaskedAsync("records", new Mask.CountBelow(11)));
        Assert.Equal("12.5", await MaskedAsync("rating", new Mask.CountBelow(11)));
        Assert.Equal("\"-\"", await MaskedAsync("title", new Mask.Constant(Values.Of("-"))));
        Assert.Equal("null", await MaskedAsync("page", new Mask.Constant(Values.Of("-"))));
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(1L, "null")]
    [InlineData(10L, "null")]
    [InlineData(11L, "11")]
    public async Task A_small_count_is_hidden_and_zero_is_not(long count, string expected)
    {
        await CommitAsync(Put(Model.Dataset, "d", ("title", Values.Text("D")), ("records", count)));

        Assert.Equal(expected, await MaskedAsync("records", new Mask.CountBelow(11)));
    }

    [Fact]
    public async Task A_choice_is_made_for_each_row()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("A", "A2")), ("open", true)),
            Put(Model.Dataset, "b", ("title", Values.Text("B", "B2"))));
        var open = Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true);

        Assert.Equal(
            ["\"a\"|\"A\"", "\"b\"|\"b\""],
            await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, columns: new Scalar.Choice(open, PlanBuilder.Node(Model.Dataset, "title"), PlanBuilder.Node(Model.Dataset, "id")))));
    }

    [Fact]
    public async Task The_truth_of_a_condition_is_a_value_of_the_row()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("A")), ("open", true)),
            Put(Model.Dataset, "b", ("title", Values.Text("B"))),
            Put(Model.Dataset, "c", ("title", Values.Text("C")), ("open", false)));
        var open = new Predicate.Guard(Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true));
        var truth = new Scalar.Choice(open, new Scalar.Constant(PlanValue.Boolean.True), new Scalar.Constant(PlanValue.Boolean.False));

        Assert.Equal(["\"a\"|true", "\"b\"|false", "\"c\"|false"], await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, columns: truth)));
        Assert.Equal(("true", PlanValue.Boolean.True), await ReadAsync(truth with { Condition = Predicate.Always.Instance }));
    }

    private async Task<string> MaskedAsync(string property, Mask mask) => (await ReadAsync(new Scalar.Masked(PlanBuilder.Node(Model.Dataset, property), mask))).Json;

    private async Task<(string Json, PlanValue Value)> ReadAsync(Scalar scalar, Language? language = null)
    {
        var set = await RunAsync(new RowsRequest(
            new RowSource.Scan(Model.Dataset, Predicate.Always.Instance, PlanBuilder.ById(Model.Dataset), Page.All),
            [new RowCase(Model.Dataset, [new ColumnRequest(scalar, language)], [])]));
        Plan = new PlanBuilder();
        var column = Assert.Single(Assert.Single(set.Cases).Columns);
        return (Text(column.Json(0)), column.Value(0));
    }

    private static string Text(JsonSlice slice) => slice.IsNull ? "null" : Encoding.UTF8.GetString(slice.Span);
}
