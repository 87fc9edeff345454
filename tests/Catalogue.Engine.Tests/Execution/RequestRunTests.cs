using Catalogue.Engine.Schema;
using Catalogue.Exchange;
using Catalogue.Exchange.Catalogue;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Execution;

/// <summary>A plan's run serves one request after another: nothing of the one before may be seen.</summary>
public sealed class RequestRunTests
{
    private const string Query = """query ($id: ID!, $type: String!) { me { subject projects } dataset(id: $id) { id tables(first: 1) { pageInfo { endCursor } } } __type(name: $type) { name } }""";

    private const string First = """{"id":"snds-dcir","type":"Dataset"}""";

    private const string Second = """{"id":"snds-pmsi-mco","type":"Table"}""";

    private static readonly Principal Alice = new() { Subject = "alice", IsAuthenticated = true, Projects = ["prj-a"] };

    private static readonly Principal Bob = new() { Subject = "bob", IsAuthenticated = true, Projects = ["prj-b"] };

    [Fact]
    public async Task Requests_that_share_a_plan_share_nothing_else()
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        string[] alone =
        [
            await (await SeededCatalogue.On(Read)).AskAsync(Query, Alice, First),
            await (await SeededCatalogue.On(Read)).AskAsync(Query, Bob, Second),
        ];

        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(alone[0], await catalogue.AskAsync(Query, Alice, First));
            Assert.Equal(alone[1], await catalogue.AskAsync(Query, Bob, Second));
        }

        Assert.Contains("\"subject\":\"alice\",\"projects\":[\"prj-a\"]", alone[0], StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"bob\",\"projects\":[\"prj-b\"]", alone[1], StringComparison.Ordinal);
        Assert.NotEqual(alone[0].Replace("alice", "bob", StringComparison.Ordinal), alone[1]);
    }

    private static ImportReading Read(CatalogueSchema schema) =>
        new CatalogueReader(schema.Model).Read([RepositoryFiles.SeedFolder], null, CancellationToken.None);
}
