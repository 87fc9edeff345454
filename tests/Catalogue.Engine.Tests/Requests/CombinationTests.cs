using System.Text.Json.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Of a combination one request uses at most so many properties, in whatever position.</summary>
public sealed class CombinationTests
{
    private const string Rule = """

        combinations:
          - atMost: 1
            of: [Dataset.spatial, Dataset.acronym, Table.createdYear, Dataset.recordCount]
            unless: AUDITOR
            says:
              fr: Ensemble, ces champs identifient.
              en: Together they identify.
        """;

    [Theory]
    [InlineData("""{ datasets(where: { spatial: { neq: "x" } }, order: [{ spatial: ASC }]) { nodes { a: spatial b: spatial } } }""")]
    [InlineData("""{ tables(where: { createdYear: { gt: 2000 } }) { totalCount } }""")]
    [InlineData("""{ search(text: "snds", types: [DATASET]) { totalCount } }""")]
    [InlineData("""{ search(text: "snds", types: [TABLE]) { totalCount } datasets { nodes { spatial } } }""")]
    [InlineData("""{ datasets { nodes { spatial recordCount } } }""")]
    [InlineData("""{ datasets { aggregate { spatial { count } } groups(by: [SPATIAL], having: { spatial: { count: { gt: 0 } } }, order: [{ spatial: DESC }]) { nodes { key { spatial acronym } } } } }""")]
    [InlineData("""{ datasets { aggregate { spatial { count } recordCount { sum } } } }""")]
    public async Task One_of_them_may_be_used_as_often_as_one_likes(string query)
    {
        var catalogue = await SeededCatalogue.Under(policy => policy + Rule);

        Assert.NotNull(JsonNode.Parse(await catalogue.AskAsync(query, Principal.Anonymous))?["data"]?.AsObject().First().Value);
    }

    [Theory]
    [InlineData("""{ datasets { nodes { spatial acronym } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:22", "1:30")]
    [InlineData("""{ datasets { nodes { spatial } } node(id: "x") { ...F } } fragment F on Dataset { acronym }""", "`Dataset.spatial`, `Dataset.acronym`", "1:22", "1:83")]
    [InlineData("""{ datasets(where: { acronym: { eq: "a" } }) { nodes { spatial } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:55", "1:3")]
    [InlineData("""{ datasets(order: [{ acronym: ASC }, { spatial: DESC }]) { totalCount } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:3")]
    [InlineData("""{ datasets(where: { tables: { none: { createdYear: { gt: 1 } } }, or: [{ spatial: { eq: "a" } }] }) { totalCount } }""", "`Dataset.spatial`, `Table.createdYear`", "1:3")]
    [InlineData("""{ search(text: "a") { nodes { node { ... on Table { createdYear } } } } }""", "`Dataset.acronym`, `Table.createdYear`", "1:3", "1:53")]
    [InlineData("""{ datasets { nodes { spatial } aggregate { acronym { count } } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:22", "1:44")]
    [InlineData("""{ datasets { groups(by: [SPATIAL, ACRONYM]) { totalCount } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:14")]
    [InlineData("""{ datasets(order: [{ spatial: ASC }]) { groups(by: [KIND], having: { acronym: { distinct: { gt: 1 } } }) { totalCount } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:3", "1:41")]
    [InlineData("""{ datasets { groups(by: [SPATIAL]) { nodes { aggregate { acronym { distinct } } } } } }""", "`Dataset.spatial`, `Dataset.acronym`", "1:14", "1:58")]
    [InlineData("""query ($w: DatasetFilter) { datasets(where: $w) { nodes { spatial tables { nodes { createdYear } } } } }""", "`Dataset.spatial`, `Dataset.acronym`, `Table.createdYear`", "1:59", "1:29", "1:84")]
    public async Task Two_of_them_are_refused_with_the_places_that_use_them(string query, string used, params string[] places)
    {
        var catalogue = await SeededCatalogue.Under(policy => policy + Rule);
        var error = new JsonObject
        {
            ["message"] = $"One request may use at most 1 of Dataset.spatial, Dataset.acronym, Table.createdYear, Dataset.recordCount; this one uses {used}. Together they identify.",
            ["locations"] = new JsonArray([.. places.Select(place => place.Split(':')).Select(at => new JsonObject { ["line"] = int.Parse(at[0], null), ["column"] = int.Parse(at[1], null) })]),
            ["extensions"] = new JsonObject { ["code"] = "AUTH_NOT_AUTHORIZED" },
        };

        var response = JsonNode.Parse(await catalogue.AskAsync(query, Principal.Anonymous, """{"w": {"acronym": {"startsWith": "S"}}}"""));

        Assert.Equal(new JsonObject { ["errors"] = new JsonArray(error) }.ToJsonString(), response?.ToJsonString());
    }

    [Fact]
    public async Task Whoever_is_spared_is_not_bound()
    {
        var catalogue = await SeededCatalogue.Under(policy => policy + Rule);

        var response = JsonNode.Parse(await catalogue.AskAsync("""{ dataset(id: "snds-dcir") { spatial acronym } }""", Asked.Auditor));

        Assert.Null(response?["errors"]);
        Assert.Equal("DCIR", (string?)response?["data"]?["dataset"]?["acronym"]);
    }
}
