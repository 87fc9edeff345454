using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Specification.Oracle;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Walks along a relation of a type to itself.</summary>
public abstract class TraverseSpecification : StoreSpecification
{
    [Fact]
    public async Task A_walk_visits_each_node_once_at_its_least_depth_and_collects_every_edge_between_them()
    {
        await DiamondAsync();

        Assert.Equal(
            ["0 a", "1 b", "1 c", "2 d", "0->1 \"DECLARED\"", "0->2 \"DECLARED\"", "1->3 \"DECLARED\"", "2->1 \"OBSERVED\"", "2->3 \"DECLARED\"", "3->0 \"DECLARED\"", "None"],
            await WalkAsync("a", depth: 9, budget: 99));
    }

    [Fact]
    public async Task Against_the_direction_edges_keep_their_stored_ends()
    {
        await DiamondAsync();

        Assert.Equal(
            ["0 d", "1 b", "1 c", "1->0 \"DECLARED\"", "2->0 \"DECLARED\"", "2->1 \"OBSERVED\"", "Depth"],
            await WalkAsync("d", depth: 1, budget: 99, relation: "derivatives"));
    }

    [Fact]
    public async Task A_depth_that_leaves_nothing_out_is_no_limit()
    {
        await DiamondAsync();

        Assert.Equal("None", (await WalkAsync("a", depth: 2, budget: 99))[^1]);
        Assert.Equal("Depth", (await WalkAsync("a", depth: 1, budget: 99))[^1]);
    }

    [Fact]
    public async Task A_budget_that_is_just_enough_is_no_limit()
    {
        await DiamondAsync();

        Assert.Equal("None", (await WalkAsync("a", depth: 9, budget: 4))[^1]);
        Assert.Equal(["0 a", "1 b", "0->1 \"DECLARED\"", "Nodes"], await WalkAsync("a", depth: 9, budget: 2));
    }

    [Fact]
    public async Task A_hidden_node_ends_the_walk_and_a_stub_stands_in_for_it_without_its_edges()
    {
        await DiamondAsync();

        Assert.Equal(
            ["0 a", "1 c", "2 d", "0->1 \"DECLARED\"", "1->2 \"DECLARED\"", "2->0 \"DECLARED\"", "None"],
            await WalkAsync("a", depth: 9, budget: 99, hidden: "b"));
        Assert.Equal(
            ["0 a", "1 stub", "1 c", "2 d", "0->1 \"DECLARED\"", "0->2 \"DECLARED\"", "2->1 \"OBSERVED\"", "2->3 \"DECLARED\"", "3->0 \"DECLARED\"", "None"],
            await WalkAsync("a", depth: 9, budget: 99, hidden: "b", stub: Predicate.Always.Instance));
    }

    [Fact]
    public async Task What_lies_beyond_the_depth_counts_only_where_it_may_be_seen()
    {
        await CommitAsync(Dataset("a"), Dataset("b"), Derive("a", "b"));

        Assert.Equal(["0 a", "None"], await WalkAsync("a", depth: 0, budget: 9, hidden: "b"));
        Assert.Equal(["0 a", "Depth"], await WalkAsync("a", depth: 0, budget: 9, hidden: "b", stub: Predicate.Always.Instance));
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("b")]
    [InlineData("owner")]
    public async Task A_start_that_is_absent_hidden_or_of_another_type_yields_nothing(string start)
    {
        await DiamondAsync();
        await CommitAsync(Put(Model.Owner, "owner", ("name", Values.Text("x"))));

        Assert.Equal(["None"], await WalkAsync(start, depth: 9, budget: 99, hidden: "b", stub: Predicate.Always.Instance));
    }

    [Fact]
    public async Task Parallel_edges_are_edges_of_their_own_and_what_hangs_below_an_edge_is_read()
    {
        await CommitAsync(
            Put(Model.Owner, "o", ("name", Values.Text("Opérateur"))),
            Dataset("a"),
            Dataset("b"),
            Connect(Model.DerivedFrom, "a", "b", "k2", ("evidence", "DECLARED"), ("by", "o")),
            Connect(Model.DerivedFrom, "a", "b", "k1", ("evidence", "OBSERVED")));
        var traverse = Traverse("a", 9, 9, "sources", null, Predicate.Never.Instance) with
        {
            EdgeChildren = [new RowsRequest(new RowSource.Refer(PlanBuilder.Edge(Model.DerivedFrom, "by"), new TypeGuard(Model.Owner, Predicate.Always.Instance)), PlanBuilder.Case(Model.Owner))],
        };

        var set = Assert.IsType<TraversalSet>(await RunAsync(new RowsRequest(traverse, PlanBuilder.Case(Model.Dataset))));

        Assert.Equal(["0 a", "1 b", "0->1 \"OBSERVED\"", "0->1 \"DECLARED\"", "None"], TraversalText.Lines(set));
        Assert.Equal(["--", "\"o\""], RowText.Lines(Assert.Single(set.EdgeChildren)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Random_walks_answer_as_a_naive_walk_does(int seed)
    {
        var random = new Random(seed);
        var graph = new NaiveGraph();
        var changes = new GraphGenerator(Model, random).Create(size: 8);
        await CommitAsync(changes.ToArray());
        graph.Apply(changes);
        for (var at = 0; at < 100; at++)
        {
            Plan = new PlanBuilder();
            var (start, depth, budget) = ($"dataset-{random.Next(32):D3}", random.Next(5), 1 + random.Next(20));
            var visible = new Predicate.Guard(new Predicate.Not(Plan.Equal(PlanBuilder.Node(Model.Dataset, "kind"), "COHORT")));
            var traverse = Traverse(start, depth, budget, random.Next(2) == 0 ? "sources" : "derivatives", null, Plan.Equal(PlanBuilder.Node(Model.Dataset, "open"), true)) with
            {
                Type = new TypeGuard(Model.Dataset, visible),
                EdgeCondition = random.Next(2) == 0
                    ? new Predicate.AtEnd(EdgeEnd.From, new Predicate.Not(Plan.Equal(PlanBuilder.Node(Model.Dataset, "records"), 3L)))
                    : Plan.Compare(PlanBuilder.Edge(Model.DerivedFrom, "weight"), ComparisonOperator.Less, 3),
            };
            var expected = new NaiveTraversal(graph, new NaiveExecution(graph, Plan.Parameters), traverse, depth, budget).Run(start);

            var set = Assert.IsType<TraversalSet>(await RunAsync(new RowsRequest(traverse, PlanBuilder.Case(Model.Dataset))));

            Assert.Equal(expected, TraversalText.Lines(set));
        }
    }

    // a -> b, c; b -> d; c -> b, d; d -> a
    private Task DiamondAsync() => CommitAsync(
        Dataset("a"), Dataset("b"), Dataset("c"), Dataset("d"),
        Derive("a", "b"), Derive("a", "c"), Derive("b", "d"), Derive("c", "d"), Derive("d", "a"),
        Connect(Model.DerivedFrom, "c", "b", ("evidence", "OBSERVED")));

    private Change Dataset(string id) => Put(Model.Dataset, id, ("title", Values.Text(id)));

    private Change Derive(string from, string to) => Connect(Model.DerivedFrom, from, to, ("evidence", "DECLARED"));

    private async Task<string[]> WalkAsync(string start, int depth, int budget, string relation = "sources", string? hidden = null, Predicate? stub = null)
    {
        Plan = new PlanBuilder();
        var traverse = Traverse(start, depth, budget, relation, hidden, stub ?? Predicate.Never.Instance);
        return TraversalText.Lines(Assert.IsType<TraversalSet>(await RunAsync(new RowsRequest(traverse, PlanBuilder.Case(Model.Dataset)))));
    }

    private RowSource.Traverse Traverse(string start, int depth, int budget, string relation, string? hidden, Predicate stub) => new(
        Plan.Parameter(start, PropertyType.Id),
        SampleModel.Relation(Model.Dataset, relation),
        new TypeGuard(Model.Dataset, new Predicate.Not(Plan.Equal(PlanBuilder.Node(Model.Dataset, "id"), hidden))),
        stub,
        Plan.Parameter(depth, PropertyType.Int),
        Plan.Parameter(budget, PropertyType.Int),
        Predicate.Always.Instance,
        [new ColumnRequest(PlanBuilder.Edge(Model.DerivedFrom, "evidence"))],
        []);
}
