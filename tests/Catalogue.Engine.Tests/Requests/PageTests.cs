using System.Text.Json.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

public sealed class PageTests
{
    private const string Page = """
        query ($first: Int, $after: String, $last: Int, $before: String, $order: [TableOrder!]) {
          tables(first: $first, after: $after, last: $last, before: $before, order: $order) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes { id }
          }
        }
        """;

    private static readonly string[] Orders = ["null", """[{"title": "ASC"}]""", """[{"createdYear": "DESC"}, {"name": "ASC"}]""", """[{"id": "DESC"}]"""];

    public static TheoryData<string> AllOrders => [.. Orders];

    [Theory]
    [MemberData(nameof(AllOrders))]
    public async Task Walking_forward_and_backward_meets_every_row_once_in_the_same_order(string order)
    {
        var forward = await Walk("first", "after", "endCursor", "hasNextPage", order);
        var backward = await Walk("last", "before", "startCursor", "hasPreviousPage", order);

        var pages = backward.AsEnumerable().Reverse().SelectMany(page => page);
        Assert.Equal(forward.SelectMany(page => page), pages);
        Assert.Equal(forward.SelectMany(page => page).Distinct().Count(), forward.Sum(page => page.Length));
        Assert.True(forward.Count > 5);
    }

    [Fact]
    public async Task The_total_counts_all_rows_whatever_the_page()
    {
        var one = await Asked.Of(Page, variables: """{"first": 1}""");
        var none = await Asked.Of(Page, variables: """{"first": 0}""");

        Assert.Equal((int?)one.At("data", "tables")["totalCount"], (int?)none.At("data", "tables")["totalCount"]);
        Assert.Empty(none.At("data", "tables").Ids());
        Assert.Null(none.At("data", "tables", "pageInfo")["endCursor"]);
    }

    [Theory]
    [InlineData("""{"first": 51}""", "The argument `first` must be from 0 to 50, not 51.")]
    [InlineData("""{"first": -1}""", "The argument `first` must be from 0 to 50, not -1.")]
    [InlineData("""{"last": 1000}""", "The argument `last` must be from 0 to 50, not 1000.")]
    public async Task A_page_out_of_bounds_is_refused(string variables, string message)
    {
        var response = await Asked.Of(Page, variables: variables);

        Assert.Null(response["data"]);
        Assert.Equal(message, (string?)response.At("errors")[0]?["message"]);
        Assert.Equal("HC0051", response.Code());
    }

    [Fact]
    public async Task A_cursor_is_refused_to_another_principal_in_another_list_and_when_forged()
    {
        var cursor = (string?)(await Asked.Of(Page, variables: """{"first": 1}""")).At("data", "tables", "pageInfo")["endCursor"];
        var variables = $$"""{"first": 1, "after": "{{cursor}}"}""";
        const string Datasets = "query ($after: String) { datasets(after: $after) { nodes { id } } }";

        Assert.Null((await Asked.Of(Page, variables: variables))["errors"]);
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Page, Asked.Registered, variables)).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Datasets, variables: $$"""{"after": "{{cursor}}"}""")).Code());
        Assert.Equal("INVALID_CURSOR", (await Asked.Of(Page, variables: """{"after": "c25kcw"}""")).Code());
    }

    [Fact]
    public async Task Every_edge_has_the_cursor_from_which_the_rest_follows()
    {
        const string Edges = "query ($after: String) { tables(first: 5, after: $after) { edges { cursor node { id } } } }";
        var edges = (await Asked.Of(Edges)).At("data", "tables", "edges").AsArray();

        var rest = (await Asked.Of(Edges, variables: $$"""{"after": "{{(string?)edges[1]?["cursor"]}}"}""")).At("data", "tables", "edges").AsArray();

        Assert.Equal(edges.Skip(2).Select(Id), rest.Take(3).Select(Id));
    }

    [Fact]
    public async Task Parallel_edges_to_one_node_are_all_met_page_by_page()
    {
        const string References = """
            query ($after: String) {
              table(id: "snds-dcir.ER_PRS_F") { references(first: 1, after: $after) { pageInfo { hasNextPage endCursor } edges { columns node { id } } } }
            }
            """;
        const string All = """{ table(id: "snds-dcir.ER_PRS_F") { references(first: 50) { edges { columns node { id } } } } }""";
        var met = new List<string?>();
        JsonNode page;
        string? at = null;
        do
        {
            page = (await Asked.Of(References, variables: $$"""{"after": {{(at is null ? "null" : $"\"{at}\"")}}}""")).At("data", "table", "references");
            met.Add(page.At("edges")[0]?.ToJsonString());
            at = (string?)page.At("pageInfo")["endCursor"];
        }
        while ((bool?)page.At("pageInfo")["hasNextPage"] is true);

        Assert.Equal((await Asked.Of(All)).At("data", "table", "references", "edges").AsArray().Select(edge => edge?.ToJsonString()), met);
    }

    [Fact]
    public async Task Pages_multiply_and_are_bounded_together()
    {
        var response = await Asked.Of("""
            { datasets(first: 50) { nodes { tables(first: 50) { nodes { variables(first: 500) { nodes { codedWith { codes(first: 500) { nodes { code } } } } } } } } } }
            """);

        Assert.Null(response["data"]);
        Assert.Equal("HC0047", response.Code());
    }

    private static string? Id(JsonNode? edge) => (string?)edge?["node"]?["id"];

    private static async Task<List<string[]>> Walk(string size, string from, string cursor, string more, string order)
    {
        var pages = new List<string[]>();
        string? at = null;
        do
        {
            var variables = $$"""{"{{size}}": 13, "{{from}}": {{(at is null ? "null" : $"\"{at}\"")}}, "order": {{order}}}""";
            var page = (await Asked.Of(Page, Principal.Anonymous, variables)).At("data", "tables");
            pages.Add(page.Ids());
            at = (bool?)page.At("pageInfo")[more] is true ? (string?)page.At("pageInfo")[cursor] : null;
        }
        while (at is not null);
        return pages;
    }
}
