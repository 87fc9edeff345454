namespace Catalogue.Engine.Tests.Requests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("""{ acronym: { eq: "DCIR" } }""", "snds-dcir")]
    [InlineData("""{ title: { startsWith: "donnees de consommation" } }""", "snds-dcir")]
    [InlineData("""{ title: { eq: "INTER-SCHEME CONSUMPTION DATA" } }""", "snds-dcir")]
    [InlineData("""{ title: { or: [{ eq: "inter-scheme consumption data" }, { eq: "cohorte hydro dans l'echantillon" }] } }""", "hydro-cohorte snds-dcir")]
    [InlineData("""{ and: [{ id: { in: ["snds-dcir", "egb"] } }, { status: { eq: RETIRED } }] }""", "egb")]
    [InlineData("""{ or: [{ acronym: { eq: "DCIR" } }, { status: { eq: RETIRED } }] }""", "egb snds-dcir")]
    [InlineData("""{ id: { eq: "egb" }, acronym: { startsWith: null }, title: null, tables: null }""", "egb")]
    [InlineData("""{ id: { in: ["egb", "snds-dcir"] }, not: { status: { eq: RETIRED } } }""", "snds-dcir")]
    [InlineData("""{ derivedFrom: { some: { id: { eq: "hydro-cohorte" } } } }""", "hydro-lie")]
    [InlineData("""{ id: { in: ["insee-deces", "egb"] }, derivedFrom: { any: false } }""", "insee-deces")]
    [InlineData("""{ id: { in: ["insee-deces", "egb"] }, derivedFrom: { any: true } }""", "egb")]
    public async Task Filter_finds(string where, string expected)
    {
        var response = await Asked.Of($"{{ datasets(where: {where}) {{ totalCount nodes {{ id }} }} }}");

        Assert.Equal(expected.Split(' '), response.At("data", "datasets").Ids());
        Assert.Equal(expected.Split(' ').Length, (int?)response.At("data", "datasets")["totalCount"]);
    }

    [Fact]
    public async Task Every_table_in_which_a_variable_name_occurs_is_one_query()
    {
        var response = await Asked.Of("""
            { tables(where: { variables: { some: { name: { eq: "BEN_NIR_PSA" } } } }, first: 50) { totalCount nodes { id } } }
            """);

        Assert.Contains("snds-dcir.ER_PRS_F", response.At("data", "tables").Ids());
        Assert.Equal((int?)response.At("data", "tables")["totalCount"], response.At("data", "tables").Ids().Length);
    }

    [Fact]
    public async Task One_plan_serves_other_values_and_another_shape_gets_its_own()
    {
        const string Query = "query ($where: DatasetFilter) { datasets(where: $where, first: 50) { totalCount nodes { id } } }";

        var dcir = await Asked.Of(Query, variables: """{"where": {"acronym": {"eq": "DCIR"}}}""");
        var egb = await Asked.Of(Query, variables: """{"where": {"acronym": {"eq": "EGB"}}}""");
        var retired = await Asked.Of(Query, variables: """{"where": {"status": {"eq": "RETIRED"}}}""");
        var published = await Asked.Of(Query, variables: """{"where": {"status": {"eq": "PUBLISHED"}, "id": {"in": ["egb", "esnd"]}}}""");
        var all = await Asked.Of(Query, variables: """{"where": null}""");

        Assert.Equal(["snds-dcir"], dcir.At("data", "datasets").Ids());
        Assert.Equal(["egb"], egb.At("data", "datasets").Ids());
        Assert.Equal(["egb"], retired.At("data", "datasets").Ids());
        Assert.Equal(["esnd"], published.At("data", "datasets").Ids());
        Assert.Equal(50, all.At("data", "datasets").Ids().Length);
    }

    [Theory]
    [InlineData("query ($id: ID!) { nodes(ids: [$id, \"esnd\"]) { id } }", """{"data":{"nodes":[{"id":"snds-dcir"},{"id":"esnd"}]}}""", """{"data":{"nodes":[{"id":"egb"},{"id":"esnd"}]}}""")]
    [InlineData("query ($id: ID!) { datasets(where: { id: { in: [$id] } }) { nodes { id } } }", """{"data":{"datasets":{"nodes":[{"id":"snds-dcir"}]}}}""", """{"data":{"datasets":{"nodes":[{"id":"egb"}]}}}""")]
    public async Task A_variable_inside_a_list_is_that_of_the_request(string query, string first, string second)
    {
        Assert.Equal(first, (await Asked.Of(query, variables: """{"id": "snds-dcir"}""")).ToJsonString());
        Assert.Equal(second, (await Asked.Of(query, variables: """{"id": "egb"}""")).ToJsonString());
    }

    [Fact]
    public async Task Null_is_a_value_for_eq_and_no_condition_otherwise()
    {
        const string Query = """
            query ($acronym: String) {
              eq: datasets(where: { id: { in: ["snds-dcir", "netsarc"] }, acronym: { eq: $acronym } }) { totalCount }
              neq: datasets(where: { id: { in: ["snds-dcir", "netsarc"] }, acronym: { neq: $acronym } }) { totalCount }
              contains: datasets(where: { id: { in: ["snds-dcir", "netsarc"] }, acronym: { contains: $acronym } }) { totalCount }
            }
            """;

        var given = await Asked.Of(Query, variables: """{"acronym": "DCIR"}""");
        var nothing = await Asked.Of(Query, variables: """{"acronym": null}""");

        Assert.Equal("""{"eq":{"totalCount":1},"neq":{"totalCount":1},"contains":{"totalCount":1}}""", given.At("data").ToJsonString());
        Assert.Equal("""{"eq":{"totalCount":0},"neq":{"totalCount":2},"contains":{"totalCount":2}}""", nothing.At("data").ToJsonString());
    }
}
