using System.Text;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

public sealed class CostTests
{
    private const string Query = """{ dataset(id: "egb") { id tables(first: 3) { nodes { id } } } }""";

    [Fact]
    public async Task Cost_is_told_beside_the_data_when_asked_for()
    {
        var plain = await Ask(CostReporting.None);
        var reported = await Ask(CostReporting.Report);

        Assert.Equal(plain[..^1] + ""","extensions":{"operationCost":{"fieldCost":3,"typeCost":5}}}""", reported);
    }

    [Fact]
    public async Task Cost_alone_executes_nothing() =>
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":3,"typeCost":5}}}""", await Ask(CostReporting.Validate));

    // Ten for each aggregation or grouping, as often as there may be parents, and one for each object that may be given.
    [Theory]
    [InlineData("{ datasets { aggregate { count } } }", 11, 2)]
    [InlineData("{ datasets { aggregate { count kind { distinct } recordCount { sum } } } }", 13, 4)]
    [InlineData("{ datasets(first: 20) { nodes { tables { aggregate { count } } } } }", 222, 61)]
    [InlineData("{ datasets { groups(by: [KIND]) { nodes { count } } } }", 12, 12)]
    [InlineData("{ datasets { groups(by: [KIND], first: 30) { nodes { key { kind } aggregate { count } } } } }", 72, 92)]
    [InlineData("{ datasets(first: 20) { nodes { tables { groups(by: [CREATED_YEAR], last: 5) { edges { node { count } } } } } } }", 342, 261)]
    public async Task Aggregates_and_groups_multiply_by_their_parents(string query, int fieldCost, int typeCost) =>
        Assert.Equal(
            $"{{\"extensions\":{{\"operationCost\":{{\"fieldCost\":{fieldCost},\"typeCost\":{typeCost}}}}}}}",
            await Ask(CostReporting.Validate, query));

    [Fact]
    public async Task Groups_of_groups_of_rows_are_refused_before_they_are_made() => Assert.StartsWith(
        """{"errors":[{"message":"The operation costs up to""",
        await Ask(CostReporting.None, """{ datasets(first: 50) { nodes { tables(first: 50) { nodes { variables(first: 500) { groups(by: [ROLE], first: 50) { nodes { aggregate { position { max } } } } } } } } } }"""),
        StringComparison.Ordinal);

    private static async Task<string> Ask(CostReporting cost, string query = Query)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        using var output = new ResponseBuffer();
        await catalogue.Engine.ExecuteAsync(
            new GraphQLRequest(Encoding.UTF8.GetBytes(query)) { Cost = cost },
            Principal.Anonymous,
            output,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
