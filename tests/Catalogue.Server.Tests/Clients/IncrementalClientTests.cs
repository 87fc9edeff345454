namespace Catalogue.Server.Tests.Clients;

/// <summary>Deferred fragments and streamed items as clients read them: each state that they show, in order.</summary>
public sealed class IncrementalClientTests(SeededServer seeded)
{
    private const string First = """{ "dataset": { "id": "snds-dcir" }, "datasets": { "nodes": [{ "id": "alertes-interactions" }] } }""";
    private const string Part = """{ "acronym": "DCIR", "recordCount": null }""";
    private const string Items = """[{ "id": "arac-lie" }, { "id": "arac-reste-a-charge" }]""";
    private const string Told = """[{ "path": ["dataset", "recordCount"], "code": "AUTH_NOT_AUTHENTICATED" }]""";

    private const string Denied = """
        [{
          "message": "`Dataset.recordCount` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.",
          "locations": [{ "line": 1, "column": 81 }],
          "path": ["dataset", "recordCount"],
          "extensions": { "code": "AUTH_NOT_AUTHENTICATED" }
        }]
        """;

    private const string Pending = $$"""
        [
          { "data": {{First}}, "pending": [{ "id": "0", "path": ["dataset"], "label": "size" }, { "id": "1", "path": ["datasets", "nodes"] }], "hasNext": true },
          { "incremental": [{ "id": "0", "data": {{Part}}, "errors": {{Denied}} }, { "id": "1", "items": {{Items}} }], "completed": [{ "id": "0" }, { "id": "1" }], "hasNext": false }
        ]
        """;

    private const string Paths = $$"""
        [
          { "data": {{First}}, "hasNext": true },
          {
            "incremental": [{ "path": ["dataset"], "label": "size", "data": {{Part}}, "errors": {{Denied}} }, { "path": ["datasets", "nodes", 1], "items": {{Items}} }],
            "hasNext": false
          }
        ]
        """;

    private const string ApolloStates = $$"""
        [
          { "dataState": "empty", "networkStatus": 1 },
          {
            "data": {
              "dataset": { "__typename": "Dataset", "id": "snds-dcir" },
              "datasets": { "__typename": "DatasetConnection", "nodes": [{ "__typename": "Dataset", "id": "alertes-interactions" }] }
            },
            "dataState": "streaming",
            "networkStatus": 9
          },
          {
            "data": {
              "dataset": { "__typename": "Dataset", "id": "snds-dcir", "acronym": "DCIR", "recordCount": null },
              "datasets": {
                "__typename": "DatasetConnection",
                "nodes": [
                  { "__typename": "Dataset", "id": "alertes-interactions" },
                  { "__typename": "Dataset", "id": "arac-lie" },
                  { "__typename": "Dataset", "id": "arac-reste-a-charge" }
                ]
              }
            },
            "dataState": "complete",
            "networkStatus": 8,
            "errors": {{Told}}
          }
        ]
        """;

    [Fact]
    public async Task Apollo_client_shows_parts_as_they_come_in_both_forms() => ClientReport.Equal(
        $$"""
        {
          "deferSpec": { "accept": ["multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9"], "states": {{ApolloStates}} },
          "incrementalSpec": { "accept": ["multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9"], "states": {{ApolloStates}} }
        }
        """,
        await RunAsync("apollo"));

    [Fact]
    public async Task Urql_shows_parts_as_they_come() => ClientReport.Equal(
        $$"""
        {
          "own": [
            { "data": { "dataset": { "id": "snds-dcir" } }, "hasNext": true },
            { "data": { "dataset": { "id": "snds-dcir", "acronym": "DCIR", "recordCount": null } }, "hasNext": false, "errors": {{Told}} }
          ],
          "paths": [
            { "data": {{First}}, "hasNext": true },
            {
              "data": {
                "dataset": { "id": "snds-dcir", "acronym": "DCIR", "recordCount": null },
                "datasets": { "nodes": [{ "id": "alertes-interactions" }, { "id": "arac-lie" }, { "id": "arac-reste-a-charge" }] }
              },
              "hasNext": false,
              "errors": {{Told}}
            }
          ]
        }
        """,
        await RunAsync("urql"));

    [Fact]
    public async Task Meros_reads_each_part_of_multipart_as_json() => ClientReport.Equal(
        $$"""{ "pending": {{Pending}}, "paths": {{Paths}} }""",
        await RunAsync("meros"));

    [Fact]
    public async Task A_client_of_event_streams_reads_each_part_as_an_event() => ClientReport.Equal(
        $$"""{ "pending": {{Pending}}, "paths": {{Paths}} }""",
        await RunAsync("events"));

    private Task<string> RunAsync(string client) => NodeScript.RunAsync("incremental.mjs", seeded.Server.GraphQLAddress, client);
}
