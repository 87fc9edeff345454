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

    private static async Task<string> Ask(CostReporting cost)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        using var output = new ResponseBuffer();
        await catalogue.Engine.ExecuteAsync(
            new GraphQLRequest(Encoding.UTF8.GetBytes(Query)) { Cost = cost },
            Principal.Anonymous,
            output,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
