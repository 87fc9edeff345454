using Catalogue.Plan.Nodes;
using Catalogue.Plan.Printing;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Store.Specification;

/// <summary>Random plans over random graphs answer as a naive row-by-row execution does, before and after changes.</summary>
public abstract class OracleSpecification : StoreSpecification
{
    private const int PlansBetweenChanges = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_plans_answer_as_a_naive_execution_does(int seed)
    {
        var random = new Random(seed);
        var graph = new NaiveGraph();
        var generator = new GraphGenerator(Model, random);
        var changes = generator.Create(size: 2 * seed);
        for (var round = 0; round < 6; round++)
        {
            await CommitAsync(changes.ToArray());
            graph.Apply(changes);
            for (var at = 0; at < PlansBetweenChanges; at++)
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
