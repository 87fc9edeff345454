using Catalogue.Plan.Nodes;
using Catalogue.Plan.Printing;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Store.Specification;

/// <summary>Random plans over random graphs answer as a naive row-by-row execution does, before and after changes.</summary>
public abstract class OracleSpecification : StoreSpecification
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Random_plans_answer_as_a_naive_execution_does(int seed) => CompareAsync(seed, size: 2 * seed, plans: 40);

    // More than a thousand nodes and edges of a type: what a store keeps in parts has several.
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public Task Random_plans_over_a_larger_graph_answer_as_a_naive_execution_does(int seed) => CompareAsync(seed, size: 300, plans: 15);

    private async Task CompareAsync(int seed, int size, int plans)
    {
        var random = new Random(seed);
        var graph = new NaiveGraph();
        var generator = new GraphGenerator(Model, random);
        var changes = generator.Create(size);
        for (var round = 0; round < 6; round++)
        {
            await CommitAsync(changes.ToArray());
            graph.Apply(changes);
            for (var at = 0; at < plans; at++)
            {
                await CompareAsync(new PlanGenerator(Model, random, Plan, graph).Root(), graph, $"seed {seed}, round {round}, plan {at}");
            }

            changes = generator.Alter();
        }
    }

    private async Task CompareAsync(RowsRequest request, NaiveGraph graph, string which)
    {
        var expected = new NaiveExecution(graph, Plan.Parameters).Run(request);
        var (printed, parameters) = (PlanPrinter.Print(new QueryPlan([request])), Plan.Parameters);
        var actual = await ReadAsync(request);
        Assert.True(expected.SequenceEqual(actual), $"{which}\n{printed}\n{string.Join('\n', parameters.Values.Select((value, slot) => $"${slot} = {value}"))}\nexpected\n{string.Join('\n', expected)}\nactual\n{string.Join('\n', actual)}");
    }
}
