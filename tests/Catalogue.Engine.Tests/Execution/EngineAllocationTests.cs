using System.Text;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Execution;

public sealed class EngineAllocationTests
{
    private const string Response = """{"data":{"dataset":{"id":"snds-dcir","title":"Données de consommation inter-régimes","kind":"CLAIMS","accessRights":"NON_PUBLIC"}}}""";

    [Fact]
    public async Task A_warm_request_allocates_nothing_in_the_engine()
    {
        var allocated = await AllocatedAsync("""{ dataset(id: "snds-dcir") { id title kind accessRights } }""", "");

        Assert.Equal(0, allocated);
    }

    // What is left: the variables' holder and faults to be, the text, its value in the plan, the list of one, the parameters.
    [Fact]
    public async Task A_warm_request_with_a_variable_allocates_its_value_and_the_parameters()
    {
        var allocated = await AllocatedAsync("query ($id: ID!) { dataset(id: $id) { id title kind accessRights } }", """{"id":"snds-dcir"}""");

        Assert.InRange(allocated, 1, 416);
    }

    private static async Task<long> AllocatedAsync(string query, string variables)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var store = new MeasuredStore(catalogue.Store);
        using var engine = new CatalogueEngine(catalogue.Schema, catalogue.Policy, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables));
        using var output = new ResponseBuffer();
        Measure(engine, store, request, output);
        Measure(engine, store, request, output);
        var allocated = Measure(engine, store, request, output);
        Assert.Equal(Response, Encoding.UTF8.GetString(output.ToArray()));
        return allocated;
    }

    private static long Measure(CatalogueEngine engine, MeasuredStore store, GraphQLRequest request, ResponseBuffer output)
    {
        output.Reset();
        var before = GC.GetAllocatedBytesForCurrentThread() - store.Allocated;
        var answer = engine.ExecuteAsync(request, Principal.Anonymous, output, TestContext.Current.CancellationToken);
        var after = GC.GetAllocatedBytesForCurrentThread() - store.Allocated;
        Assert.True(answer.IsCompletedSuccessfully);
        return after - before;
    }
}
