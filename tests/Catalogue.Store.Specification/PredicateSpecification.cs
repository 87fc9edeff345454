using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>What conditions mean.</summary>
public abstract class PredicateSpecification : StoreSpecification
{
    [Theory]
    [InlineData(ComparisonOperator.Equal, "ete", "a b")]
    [InlineData(ComparisonOperator.Equal, "summer", "a")]
    [InlineData(ComparisonOperator.Contains, "ÉT", "a b")]
    [InlineData(ComparisonOperator.StartsWith, "ÉTÉ", "a b")]
    [InlineData(ComparisonOperator.EndsWith, "MER", "a")]
    [InlineData(ComparisonOperator.Greater, "ete", "a c")]
    [InlineData(ComparisonOperator.LessOrEqual, "été", "a b")]
    public async Task Texts_compare_folded_in_either_language(ComparisonOperator comparison, string value, string expected)
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("Été", "Summer"))),
            Put(Model.Dataset, "b", ("title", Values.Text(null, "ete"))),
            Put(Model.Dataset, "c", ("title", Values.Text("zèbre"))));

        Assert.Equal(expected, await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "title"), comparison, value)));
    }

    [Theory]
    [InlineData(ComparisonOperator.Equal, "ABC", "b")]
    [InlineData(ComparisonOperator.Contains, "b", "a")]
    [InlineData(ComparisonOperator.StartsWith, "AB", "b")]
    [InlineData(ComparisonOperator.EndsWith, "c", "a")]
    [InlineData(ComparisonOperator.Greater, "ABC", "a c d")]
    [InlineData(ComparisonOperator.GreaterOrEqual, "\uFB01", "c d")]
    [InlineData(ComparisonOperator.Less, "abc", "b")]
    [InlineData(ComparisonOperator.LessOrEqual, "abc", "a b")]
    public async Task Other_strings_compare_by_code_point(ComparisonOperator comparison, string value, string expected)
    {
        // In UTF-16 the last would come before the third.
        await AcronymsAsync("abc", "ABC", "\uFB01", "\U0001D518");

        Assert.Equal(expected, await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "acronym"), comparison, value)));
    }

    [Fact]
    public async Task Null_equals_null_alone_and_every_other_operator_is_false_for_it()
    {
        await AcronymsAsync("x", null);
        var acronym = PlanBuilder.Node(Model.Dataset, "acronym");

        Assert.Equal("b", await MatchingAsync(Plan.Equal(acronym, null)));
        Assert.Equal("a", await MatchingAsync(new Predicate.Not(Plan.Equal(acronym, null))));
        Assert.Equal("b", await MatchingAsync(new Predicate.IsNull(acronym)));
        foreach (var comparison in Enum.GetValues<ComparisonOperator>().Where(one => one != ComparisonOperator.Equal))
        {
            Assert.Equal(string.Empty, await MatchingAsync(Plan.Compare(acronym, comparison, null)));
            Assert.DoesNotContain("b", await MatchingAsync(Plan.Compare(acronym, comparison, "a")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Logic_is_two_valued_so_the_negation_of_a_comparison_with_null_holds()
    {
        await AcronymsAsync("x", null);

        Assert.Equal("b", await MatchingAsync(new Predicate.Not(Plan.Compare(PlanBuilder.Node(Model.Dataset, "acronym"), ComparisonOperator.Less, "z"))));
    }

    [Fact]
    public async Task A_value_of_another_kind_is_never_equal()
    {
        await AcronymsAsync("1", null);

        Assert.Equal(string.Empty, await MatchingAsync(Plan.Equal(PlanBuilder.Node(Model.Dataset, "acronym"), 1)));
        Assert.Equal(string.Empty, await MatchingAsync(Plan.Equal(PlanBuilder.Node(Model.Dataset, "kind"), "NO_SUCH_KIND")));
    }

    [Fact]
    public async Task Membership_holds_for_the_items_and_for_null_where_it_is_one()
    {
        await AcronymsAsync("x", "y", null);
        var acronym = PlanBuilder.Node(Model.Dataset, "acronym");

        Assert.Equal("b", await MatchingAsync(Plan.In(acronym, "y", "z")));
        Assert.Equal("b c", await MatchingAsync(Plan.In(acronym, "y", null)));
        Assert.Equal(string.Empty, await MatchingAsync(Plan.In(acronym)));
        Assert.Equal(string.Empty, await MatchingAsync(new Predicate.In(acronym, new Scalar.OfParameter(Plan.Parameter(null)))));
        Assert.Equal("a", await MatchingAsync(Plan.In(PlanBuilder.Node(Model.Dataset, "title"), "A")));
    }

    [Fact]
    public async Task A_list_has_its_items_and_null_has_none()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("keywords", new object?[] { "x", "y" }), ("years", new object?[] { 2019 })),
            Put(Model.Dataset, "b", ("title", Values.Text("b")), ("keywords", Array.Empty<object?>())),
            Put(Model.Dataset, "c", ("title", Values.Text("c"))));

        Assert.Equal("a", await MatchingAsync(new Predicate.HasItem(PlanBuilder.Node(Model.Dataset, "keywords"), Plan.Value("y"))));
        Assert.Equal(string.Empty, await MatchingAsync(new Predicate.HasItem(PlanBuilder.Node(Model.Dataset, "keywords"), Plan.Value("Y"))));
        Assert.Equal("a", await MatchingAsync(new Predicate.HasItem(PlanBuilder.Node(Model.Dataset, "years"), Plan.Value(2019))));
        Assert.Equal("a", await MatchingAsync(Plan.Equal(PlanBuilder.Node(Model.Dataset, "keywords"), new object?[] { "x", "y" })));
        Assert.Equal("b", await MatchingAsync(Plan.Equal(PlanBuilder.Node(Model.Dataset, "keywords"), Array.Empty<object?>())));
        Assert.Equal("c", await MatchingAsync(new Predicate.IsNull(PlanBuilder.Node(Model.Dataset, "keywords"))));
    }

    [Fact]
    public async Task Numbers_flags_dates_and_enums_compare_by_their_order()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("records", 10L), ("rating", 1.5), ("open", false), ("issued", "2019-01-01"), ("kind", "CLAIMS")),
            Put(Model.Dataset, "b", ("title", Values.Text("b")), ("records", -1L), ("rating", 2), ("open", true), ("issued", "2020-01-01"), ("kind", "REGISTRY")));

        Assert.Equal("a", await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "records"), ComparisonOperator.Greater, 9.5)));
        Assert.Equal("b", await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "rating"), ComparisonOperator.GreaterOrEqual, 2)));
        Assert.Equal("b", await MatchingAsync(Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true)));
        Assert.Equal("a", await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "issued"), ComparisonOperator.Less, "2019-12-31")));
        Assert.Equal("b", await MatchingAsync(Plan.Compare(PlanBuilder.Node(Model.Dataset, "kind"), ComparisonOperator.Greater, "CLAIMS")));
    }

    [Fact]
    public async Task Quantifiers_range_over_visible_targets_only_and_all_holds_of_none()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a"))),
            Put(Model.Dataset, "b", ("title", Values.Text("b"))),
            Put(Model.Dataset, "c", ("title", Values.Text("c"))),
            Put(Model.Table, "t1", ("name", "open")),
            Put(Model.Table, "t2", ("name", "secret")),
            Put(Model.Table, "t3", ("name", "secret")),
            Connect(Model.InDataset, "t1", "a"),
            Connect(Model.InDataset, "t2", "a"),
            Connect(Model.InDataset, "t3", "b"));
        var visible = new Predicate.Guard(Plan.Equal(PlanBuilder.Node(Model.Table, "name"), "open"));
        var open = Plan.Equal(PlanBuilder.Node(Model.Table, "name"), "open");
        var plan = Plan;

        Assert.Equal("a", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "tables", Quantifier.Some, Predicate.Always.Instance, visible), plan));
        Assert.Equal("b c", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "tables", Quantifier.None, Predicate.Always.Instance, visible), plan));
        Assert.Equal("a b c", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "tables", Quantifier.All, open, visible), plan));
        Assert.Equal("c", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "tables", Quantifier.All, open), plan));
        Assert.Equal(string.Empty, await MatchingAsync(PlanBuilder.Related(Model.Dataset, "tables", Quantifier.Some, Predicate.Always.Instance, Predicate.Never.Instance), plan));
    }

    [Fact]
    public async Task A_condition_on_the_edge_and_on_its_ends_is_the_same_from_both_sides()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("open", true)),
            Put(Model.Dataset, "b", ("title", Values.Text("b"))),
            Put(Model.Dataset, "c", ("title", Values.Text("c")), ("open", true)),
            Connect(Model.DerivedFrom, "a", "b", ("evidence", "DECLARED")),
            Connect(Model.DerivedFrom, "b", "c", ("evidence", "OBSERVED")),
            Connect(Model.DerivedFrom, "c", "a", ("evidence", "DECLARED")));
        var rule = PlanBuilder.All(
            Plan.Equal(PlanBuilder.Edge(Model.DerivedFrom, "evidence"), "DECLARED"),
            new Predicate.AtEnd(EdgeEnd.From, Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true)),
            new Predicate.AtEnd(EdgeEnd.To, new Predicate.Guard(Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true))));
        var plan = Plan;

        Assert.Equal("c", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "sources", Quantifier.Some, rule), plan));
        Assert.Equal("a", await MatchingAsync(PlanBuilder.Related(Model.Dataset, "derivatives", Quantifier.Some, Predicate.Always.Instance, rule), plan));
    }

    [Fact]
    public async Task A_guard_means_what_its_term_means_however_often_it_is_asked()
    {
        await AcronymsAsync("x", "y", "x");
        for (var at = 0; at < 300; at++)
        {
            var guard = new Predicate.Guard(Plan.Equal(PlanBuilder.Node(Model.Dataset, "acronym"), at % 2 == 0 ? "x" : "y"));
            var id = at % 3 == 0 ? "a" : "b";
            Assert.Equal(at % 2 == 0 == (id == "a") ? [$"\"{id}\""] : [], await ReadAsync(Plan.Seek(guard, Model.Dataset, [], [], id)));
        }

        await CommitAsync(Put(Model.Dataset, "a", ("acronym", "y")));
        Assert.Equal("a b", await MatchingAsync(new Predicate.Guard(Plan.Equal(PlanBuilder.Node(Model.Dataset, "acronym"), "y"))));
    }

    [Fact]
    public async Task Masked_and_chosen_values_are_compared_as_they_are_seen()
    {
        await CommitAsync(
            Put(Model.Dataset, "a", ("title", Values.Text("a")), ("records", 7L), ("open", true)),
            Put(Model.Dataset, "b", ("title", Values.Text("b")), ("records", 7L), ("open", false)),
            Put(Model.Dataset, "c", ("title", Values.Text("c")), ("records", 70L), ("open", false)));
        var records = PlanBuilder.Node(Model.Dataset, "records");
        var seen = new Scalar.Choice(Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true), records, new Scalar.Masked(records, new Mask.CountBelow(11)));
        var plan = Plan;

        Assert.Equal("a", await MatchingAsync(plan.Equal(seen, 7L), plan));
        Assert.Equal("b", await MatchingAsync(new Predicate.IsNull(seen), plan));
        Assert.Equal("b", await MatchingAsync(plan.In(seen, null, 8L), plan));
    }

    private Task AcronymsAsync(params string?[] acronyms) => CommitAsync(acronyms
        .Select((acronym, at) => Put(Model.Dataset, ((char)('a' + at)).ToString(), ("title", Values.Text(((char)('a' + at)).ToString())), ("acronym", acronym)))
        .ToArray<Change>());

    private Task<string> MatchingAsync(Predicate condition) => MatchingAsync(condition, Plan);

    private async Task<string> MatchingAsync(Predicate condition, PlanBuilder plan)
    {
        Plan = plan;
        return string.Join(' ', (await ReadAsync(PlanBuilder.Scan(Model.Dataset, condition))).Select(line => line.Trim('"')));
    }
}
