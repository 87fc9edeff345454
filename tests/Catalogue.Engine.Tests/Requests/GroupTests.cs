using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>The rows of a list in groups of equal values.</summary>
public sealed class GroupTests
{
    private const string Page = """
        query ($first: Int, $after: String, $last: Int, $before: String, $order: [VariableGroupOrder!]) {
          list: variables(where: { createdYear: { neq: 1900 } }) {
            totalCount
            page: groups(by: [ROLE, CREATED_YEAR], order: $order, first: $first, after: $after, last: $last, before: $before) {
              totalCount
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              nodes { count key { role createdYear } }
            }
          }
        }
        """;

    private static readonly string[] Orders = ["null", """[{"count": "DESC"}]""", """[{"createdYear": "DESC"}]""", """[{"count": "ASC"}, {"role": "DESC"}, {"createdYear": "ASC"}]"""];

    public static TheoryData<string> AllOrders => [.. Orders];

    [Theory]
    [MemberData(nameof(AllOrders))]
    public async Task Walking_forward_and_backward_meets_every_group_once_in_the_same_order(string order)
    {
        var forward = await Walk("first", "after", "endCursor", "hasNextPage", order);
        var backward = await Walk("last", "before", "startCursor", "hasPreviousPage", order);

        var groups = forward.SelectMany(page => page).ToList();
        Assert.Equal(groups, backward.AsEnumerable().Reverse().SelectMany(page => page));
        Assert.Equal(groups.Count, groups.Distinct().Count());
        var all = (await Asked.Of(Page, variables: """{"first": 1}""")).At("data", "list");
        Assert.Equal((int?)all["totalCount"], groups.Sum(group => (int)JsonNode.Parse(group)!["count"]!));
        Assert.Equal((int?)all.At("page")["totalCount"], groups.Count);
        Assert.True(forward.Count > 5);
    }

    [Fact]
    public async Task A_group_is_what_a_filter_by_its_key_finds()
    {
        var groups = (await Asked.Of("""{ datasets { groups(by: [KIND], first: 50) { nodes { count key { kind } aggregate { individualCount { sum } temporalStart { min } } } } } }""")).At("data", "datasets", "groups", "nodes").AsArray();
        Assert.True(groups.Count > 5);
        foreach (var group in groups.Select(group => group!))
        {
            var found = await Asked.Of(
                """query ($kind: DatasetKind) { datasets(where: { kind: { eq: $kind } }) { aggregate { count individualCount { sum } temporalStart { min } } } }""",
                variables: $$"""{"kind": "{{(string?)group.At("key")["kind"]}}"}""");
            var expected = group.At("aggregate").AsObject().DeepClone().AsObject();
            expected.Insert(0, "count", group["count"]!.DeepClone());
            Assert.Equal(expected.ToJsonString(), found.At("data", "datasets", "aggregate").ToJsonString());
        }
    }

    [Theory]
    [InlineData("{ count: { gt: 2 } }", "CLAIMS, HOSPITAL, REFERENCE")]
    [InlineData("{ count: { lte: 2 }, not: { individualCount: { sum: { lt: 100000 } } } }", "SAMPLE")]
    [InlineData("{ or: [{ count: { eq: 2 } }, { acronym: { distinct: { gte: 6 } } }] }", "HOSPITAL, SAMPLE")]
    [InlineData("{ individualCount: { count: { lt: 3 }, sum: { gt: 100000000 } } }", "REFERENCE")]
    [InlineData("{ individualCount: { average: { or: [{ lt: 1500000 }, { gt: 90000000 }] } } }", "REFERENCE, SAMPLE")]
    [InlineData("{ issued: { max: { eq: null } } }", "HOSPITAL, REFERENCE")]
    [InlineData("{ temporalStart: { min: { lt: \"2000-01-01\" } }, and: [{ count: { in: [5, 6] } }] }", "REFERENCE")]
    [InlineData("{ count: { gt: 100 } }", "")]
    [InlineData("{ count: null, acronym: { } }", "CLAIMS, HOSPITAL, REFERENCE, SAMPLE")]
    public async Task Groups_are_kept_by_what_their_rows_come_to(string having, string expected)
    {
        var response = await Asked.Of($$"""
            { datasets(where: { kind: { in: [CLAIMS, HOSPITAL, REFERENCE, SAMPLE] } }) {
              groups(by: [KIND], having: {{having}}) { totalCount nodes { key { kind } } }
            } }
            """);

        var groups = response.At("data", "datasets", "groups");
        var kinds = groups.At("nodes").AsArray().Select(group => (string?)group!.At("key")["kind"]).ToList();
        Assert.Equal(expected, string.Join(", ", kinds));
        Assert.Equal(kinds.Count, (int?)groups["totalCount"]);
    }

    [Fact]
    public async Task Conditions_and_keys_may_come_in_variables()
    {
        const string Query = """
            query ($by: [DatasetGroupKey!]!, $having: DatasetGroupFilter, $least: Int) {
              datasets { a: groups(by: $by, having: $having) { totalCount } b: groups(by: $by, having: { count: { gte: $least } }) { totalCount } }
            }
            """;

        var five = await Asked.Of(Query, variables: """{"by": ["KIND"], "having": {"count": {"gte": 5}}, "least": 5}""");
        var seven = await Asked.Of(Query, variables: """{"by": ["KIND"], "having": {"count": {"gte": 7}}, "least": 7}""");
        var all = await Asked.Of(Query, variables: """{"by": "STATUS"}""");

        Assert.Equal("""{"data":{"datasets":{"a":{"totalCount":7},"b":{"totalCount":7}}}}""", five.ToJsonString());
        Assert.Equal("""{"data":{"datasets":{"a":{"totalCount":4},"b":{"totalCount":4}}}}""", seven.ToJsonString());
        Assert.Equal("""{"data":{"datasets":{"a":{"totalCount":2},"b":{"totalCount":2}}}}""", all.ToJsonString());
    }

    [Theory]
    [InlineData("by: []", "The argument `by` takes from 1 to 3 different properties, not 0.", "OUT_OF_RANGE")]
    [InlineData("by: [KIND, STATUS, SPATIAL, VERSION]", "The argument `by` takes from 1 to 3 different properties, not 4.", "OUT_OF_RANGE")]
    [InlineData("by: [KIND], order: [{ count: DESC }, { status: ASC }]", "The argument `order` names `status`, and `by` does not. Groups are ordered by `count` and by what they are grouped by.", "NOT_GROUPED")]
    [InlineData("by: [KIND], first: 51", "The argument `first` must be from 0 to 50, not 51.", "HC0051")]
    public async Task What_cannot_be_grouped_so_is_refused(string arguments, string message, string code)
    {
        var response = await Asked.Of($$"""{ datasets { groups({{arguments}}) { totalCount } } }""");

        Assert.Null(response["data"]);
        Assert.Equal(message, (string?)response.At("errors")[0]?["message"]);
        Assert.Equal(code, response.Code());
    }

    [Fact]
    public async Task The_same_key_twice_is_one() => Assert.Equal(
        (await Asked.Of("""{ datasets { groups(by: [STATUS]) { nodes { count key { status } } } } }""")).ToJsonString(),
        (await Asked.Of("""{ datasets { groups(by: [STATUS, STATUS]) { nodes { count key { status } } } } }""")).ToJsonString());

    [Fact]
    public async Task A_cursor_is_refused_in_groups_of_another_list_of_other_keys_or_of_somebody_else()
    {
        var cursor = (string?)(await Asked.Of(Page, variables: """{"first": 1}""")).At("data", "list", "page", "pageInfo")["endCursor"];
        var variables = $$"""{"first": 1, "after": "{{cursor}}"}""";
        static string Other(string where, string by) => $$"""query ($after: String) { variables({{where}}) { groups(by: [{{by}}], after: $after) { totalCount } } }""";

        Assert.Null((await Asked.Of(Page, variables: variables))["errors"]);
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Page, Asked.Registered, variables)).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Other("where: { createdYear: { neq: 1901 } }", "ROLE, CREATED_YEAR"), variables: variables)).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Other("where: { createdYear: { neq: 1900 } }", "CREATED_YEAR, ROLE"), variables: variables)).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of("query ($after: String) { variables(where: { createdYear: { neq: 1900 } }, after: $after) { totalCount } }", variables: variables)).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Page, variables: """{"first": 1, "after": "c25kcw"}""")).Code());
    }

    [Fact]
    public async Task Every_edge_has_the_cursor_from_which_the_rest_follows()
    {
        const string Edges = "query ($after: String) { variables { groups(by: [DATA_TYPE], first: 3, after: $after) { edges { cursor node { key { dataType } } } } } }";
        var edges = (await Asked.Of(Edges)).At("data", "variables", "groups", "edges").AsArray();

        var rest = (await Asked.Of(Edges, variables: $$"""{"after": "{{(string?)edges[0]?["cursor"]}}"}""")).At("data", "variables", "groups", "edges").AsArray();

        Assert.Equal(edges.Skip(1).Select(edge => edge?["node"]?.ToJsonString()), rest.Take(2).Select(edge => edge?["node"]?.ToJsonString()));
    }

    private static async Task<List<string[]>> Walk(string size, string from, string cursor, string more, string order)
    {
        var pages = new List<string[]>();
        string? at = null;
        do
        {
            var variables = $$"""{"{{size}}": 7, "{{from}}": {{(at is null ? "null" : $"\"{at}\"")}}, "order": {{order}}}""";
            var page = (await Asked.Of(Page, variables: variables)).At("data", "list", "page");
            pages.Add([.. page.At("nodes").AsArray().Select(node => node!.ToJsonString())]);
            at = (bool?)page.At("pageInfo")[more] is true ? (string?)page.At("pageInfo")[cursor] : null;
        }
        while (at is not null);
        return pages;
    }
}
