using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Cases;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

public sealed class AccessTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Errors_are_the_same_on_an_empty_catalogue(string name)
    {
        var golden = new GoldenCase(Path.Combine(RepositoryFiles.CasesFolder, name));
        var empty = await SeededCatalogue.OnEmptyStore();

        var full = JsonNode.Parse(await File.ReadAllTextAsync(golden.ResponseFile, TestContext.Current.CancellationToken));
        var response = JsonNode.Parse(await empty.AskAsync(golden.Query, golden.Principal, golden.Variables));

        Assert.Equal(full?["errors"]?.ToJsonString(), response?["errors"]?.ToJsonString());
    }

    [Fact]
    public async Task A_denied_coordinate_is_told_once_wherever_it_is_selected()
    {
        var response = await Asked.Of("""
            {
              a: dataset(id: "snds-dcir") { recordCount more: recordCount }
              b: datasets(first: 3) { nodes { recordCount derivedFrom { nodes { recordCount } } } }
            }
            """);

        Assert.Equal("""[["a","recordCount"]]""", new JsonArray([.. response.At("errors").AsArray().Select(error => error?["path"]?.DeepClone())]).ToJsonString());
    }

    [Theory]
    [InlineData("""{ datasets(where: { recordCount: { gt: 1 } }) { totalCount } }""")]
    [InlineData("""{ datasets(order: [{ recordCount: ASC }]) { totalCount } }""")]
    [InlineData("""{ tables(where: { dataset: { recordCount: { gt: 1 } } }) { totalCount } }""")]
    [InlineData("""{ organisations { nodes { publishes(where: { or: [{ not: { recordCount: { eq: null } } }] }) { totalCount } } } }""")]
    [InlineData("""{ organisations(where: { publishes: { none: { recordCount: { gt: 1 } } } }) { totalCount } }""")]
    [InlineData("""{ datasets { groups(by: [KIND], having: { recordCount: { count: { gt: 1 } } }) { totalCount } } }""")]
    [InlineData("""{ datasets { groups(by: [KIND], having: { or: [{ not: { recordCount: { sum: { eq: null } } } }] }) { totalCount } } }""")]
    [InlineData("""{ organisations { nodes { publishes { groups(by: [KIND], having: { recordCount: { distinct: { gt: 1 } } }) { totalCount } } } } }""")]
    [InlineData("""query ($w: DatasetFilter = { recordCount: { gt: 1 } }) { datasets(where: $w) { totalCount } }""")]
    public async Task A_denied_coordinate_in_an_argument_refuses_the_operation(string query)
    {
        var response = await Asked.Of(query);

        Assert.Null(response["data"]);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", response.Code());
        Assert.Null((await Asked.Of(query, Asked.Registered))["errors"]);
    }

    [Fact]
    public async Task A_branch_that_is_not_included_is_not_judged()
    {
        const string Query = """query ($x: Boolean!) { dataset(id: "snds-dcir") { id recordCount @include(if: $x) } }""";

        Assert.NotNull((await Asked.Of(Query, variables: """{"x": true}"""))["errors"]);
        Assert.Equal("""{"data":{"dataset":{"id":"snds-dcir"}}}""", (await Asked.Of(Query, variables: """{"x": false}""")).ToJsonString());
    }

    [Fact]
    public async Task My_access_says_what_the_rule_is_and_how_to_get_access()
    {
        const string Query = """{ myAccess(type: "Dataset", field: "recordCount") { type field outcome audience rule(language: EN) howToGetAccess(language: EN) } }""";

        var anonymous = (await Asked.Of(Query)).At("data", "myAccess")[0]?.ToJsonString();
        var registered = (await Asked.Of(Query, Asked.Registered)).At("data", "myAccess")[0]?["outcome"];

        Assert.Equal(
            """{"type":"Dataset","field":"recordCount","outcome":"DENY","audience":"REGISTERED","rule":"Readable by anyone who is signed in. Others do not see it.","howToGetAccess":"Create an account, or sign in with your organisation\u0027s."}""",
            anonymous);
        Assert.Equal("ALLOW", (string?)registered);
    }

    [Fact]
    public async Task My_access_of_what_does_not_exist_is_empty()
    {
        var response = await Asked.Of("""query ($t: String!) { myAccess(type: $t) { field } none: myAccess(type: "Dataset", field: "nothing") { field } }""", variables: """{"t": "Nothing"}""");

        Assert.Equal("""{"data":{"myAccess":[],"none":[]}}""", response.ToJsonString());
    }

    [Fact]
    public async Task Me_is_who_the_token_says()
    {
        var principal = new Principal { Subject = "s.bernard", IsAuthenticated = true, Roles = [Roles.Steward], Organisations = ["org-cnam"], Projects = ["project-hydro"] };
        const string Query = "{ me { subject isAuthenticated roles organisations projects } }";

        Assert.Equal(
            """{"data":{"me":{"subject":"s.bernard","isAuthenticated":true,"roles":["steward"],"organisations":["org-cnam"],"projects":["project-hydro"]}}}""",
            (await Asked.Of(Query, principal)).ToJsonString());
        Assert.Equal(
            """{"data":{"me":{"subject":null,"isAuthenticated":false,"roles":[],"organisations":[],"projects":[]}}}""",
            (await Asked.Of(Query)).ToJsonString());
    }

    [Fact]
    public async Task A_hidden_node_answers_as_an_absent_one_everywhere()
    {
        const string Query = """
            query ($id: ID!) {
              node(id: $id) { id }
              nodes(ids: [$id]) { id }
              dataset(id: $id) { id }
              lineage(of: $id) { complete root { id depth visibility } nodes { id } edges { from } }
              linkagePaths(from: $id, to: "snds") { cost }
              datasets(where: { id: { eq: $id } }) { totalCount nodes { id } }
            }
            """;

        var hidden = (await Asked.Of(Query, variables: """{"id": "d-6r1v8n3z"}""")).ToJsonString();
        var draft = (await Asked.Of(Query, variables: """{"id": "d-8f3k2q7x"}""")).ToJsonString();
        var absent = (await Asked.Of(Query, variables: """{"id": "d-00000000"}""")).ToJsonString();

        Assert.Equal(absent, hidden);
        Assert.Equal(absent, draft);
        Assert.NotEqual(absent, (await Asked.Of(Query, Asked.Auditor, """{"id": "d-6r1v8n3z"}""")).ToJsonString());
    }
}
