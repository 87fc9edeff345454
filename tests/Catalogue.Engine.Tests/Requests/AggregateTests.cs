using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>What all rows of a list come to.</summary>
public sealed class AggregateTests
{
    [Fact]
    public async Task Aggregates_are_those_of_the_rows_that_a_list_gives_whatever_the_page()
    {
        const string Query = """
            {
              all: variables(where: { table: { id: { eq: "snds-dcir.ER_PRS_F" } }, createdYear: { neq: null } }, first: 1, order: [{ name: DESC }]) {
                totalCount
                aggregate { count createdYear { min max sum average distinct count } dataType { distinct } format { count } }
              }
              table(id: "snds-dcir.ER_PRS_F") { variables(first: 500, where: { createdYear: { neq: null } }) { nodes { createdYear dataType format } } }
            }
            """;

        var data = (await Asked.Of(Query)).At("data");

        var rows = data.At("table", "variables", "nodes").AsArray();
        var years = rows.Select(row => (int)row!["createdYear"]!).ToList();
        var expected = new JsonObject
        {
            ["count"] = rows.Count,
            ["createdYear"] = new JsonObject
            {
                ["min"] = years.Min(),
                ["max"] = years.Max(),
                ["sum"] = years.Sum(),
                ["average"] = years.Average(),
                ["distinct"] = years.Distinct().Count(),
                ["count"] = years.Count,
            },
            ["dataType"] = new JsonObject { ["distinct"] = rows.Select(row => (string?)row!["dataType"]).Distinct().Count() },
            ["format"] = new JsonObject { ["count"] = rows.Count(row => row!["format"] is not null) },
        };
        Assert.True(rows.Count > 50);
        Assert.Equal(rows.Count, (int?)data.At("all")["totalCount"]);
        Assert.Equal(expected.ToJsonString(), data.At("all", "aggregate").ToJsonString());
    }

    [Fact]
    public async Task Nothing_comes_to_null_and_zero() => Assert.Equal(
        """{"data":{"variables":{"aggregate":{"count":0,"createdYear":{"min":null,"max":null,"sum":null,"average":null,"distinct":0,"count":0},"name":{"distinct":0,"count":0}},"groups":{"totalCount":0,"nodes":[]}}}}""",
        (await Asked.Of("""
            { variables(where: { name: { eq: "no such name" } }) {
              aggregate { count createdYear { min max sum average distinct count } name { distinct count } }
              groups(by: [NAME]) { totalCount nodes { count } }
            } }
            """)).ToJsonString());

    [Fact]
    public async Task The_same_aggregate_under_several_names_is_one_and_type_names_are_told() => Assert.Equal(
        """{"data":{"hubs":{"__typename":"HubConnection","a":{"count":2,"year":{"first":2019,"__typename":"IntAggregate"}},"b":{"n":2,"openedYear":{"min":2019,"max":2019},"__typename":"HubAggregate"}}}}""",
        (await Asked.Of("""
            { hubs(where: { openedYear: { eq: 2019 } }) {
              __typename
              a: aggregate { count year: openedYear { first: min __typename } }
              b: aggregate { n: count openedYear { min max } __typename }
            } }
            """)).ToJsonString());

    [Fact]
    public async Task A_denied_property_is_null_with_one_error_and_the_others_are_told()
    {
        const string Query = """
            { datasets(where: { id: { eq: "snds-dcir" } }) {
              aggregate { count recordCount { sum } again: recordCount { count } acronym { distinct } }
              groups(by: [KIND]) { nodes { count aggregate { recordCount { sum } } } }
            } }
            """;

        var response = await Asked.Of(Query);

        Assert.Equal(
            """{"datasets":{"aggregate":{"count":1,"recordCount":null,"again":null,"acronym":{"distinct":1}},"groups":{"nodes":[{"count":1,"aggregate":{"recordCount":null}}]}}}""",
            response.At("data").ToJsonString());
        Assert.Equal(
            """[{"message":"\u0060Dataset.recordCount\u0060 is for authenticated users. Send a bearer token, and ask \u0060myAccess\u0060 for its rule.","locations":[{"line":2,"column":21}],"path":["datasets","aggregate","recordCount"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]""",
            response.At("errors").ToJsonString());
        Assert.Null((await Asked.Of(Query, Asked.Registered))["errors"]);
    }

    [Fact]
    public async Task What_each_row_shows_is_aggregated()
    {
        const string Query = """{ variables { aggregate { distinctCount { count max } } } }""";
        var member = Asked.Registered with { Projects = ["project-hydro"] };

        var (few, all) = ((await Asked.Of(Query, member)).At("data", "variables", "aggregate", "distinctCount"), (await Asked.Of(Query, Asked.Auditor)).At("data", "variables", "aggregate", "distinctCount"));

        Assert.InRange((int)few["count"]!, 1, (int)all["count"]! - 1);
        Assert.True((long)few["max"]! < (long)all["max"]!);
    }
}
