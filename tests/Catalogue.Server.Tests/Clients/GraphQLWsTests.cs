using Catalogue.Server.Tests.Sockets;

namespace Catalogue.Server.Tests.Clients;

/// <summary>The client of graphql-ws, whose protocol it is.</summary>
public sealed class GraphQLWsTests
{
    [Fact]
    public async Task Graphql_ws_queries_defers_follows_changes_and_is_told_what_is_refused()
    {
        NodeScript.Folder();
        await using var server = await TestServer.StartAsync();
        var token = server.Tokens.Create("ada", ["steward"], [], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        var report = NodeScript.RunAsync("graphql-ws.mjs", server.SocketAddress.ToString(), token);
        for (var i = 0; !report.IsCompleted; i++)
        {
            await HubChanges.SetAsync(server, $"Region {i}");
            await Task.WhenAny(report, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        ClientReport.Equal(
            """
            {
              "query": [
                {"data": {"dataset": {"id": "snds-dcir", "title": "Inter-scheme consumption data"}}}
              ],
              "refused": [
                {"message": "Cannot query field \"nothing\" on type \"Dataset\".", "locations": [{"line": 1, "column": 30}], "extensions": {"specifiedBy": "https://spec.graphql.org/September2025/#sec-Field-Selections"}}
              ],
              "together": [
                [{"data": {"dataset": {"id": "snds-dcir", "title": "Inter-scheme consumption data"}}}],
                [{"data": {"dataset": {"id": "hydro-cohorte", "title": "HYDRO cohort in the sample"}}}],
                [{"data": {"dataset": null}}]
              ],
              "incremental": [
                {"data": {"dataset": {"id": "snds-dcir"}}, "pending": [{"id": "0", "path": ["dataset"], "label": "more"}], "hasNext": true},
                {"incremental": [{"id": "0", "data": {"title": "Inter-scheme consumption data"}}], "completed": [{"id": "0"}], "hasNext": false}
              ],
              "incrementalPaths": [
                {"data": {"dataset": {"id": "snds-dcir"}}, "hasNext": true},
                {"incremental": [{"path": ["dataset"], "label": "more", "data": {"title": "Inter-scheme consumption data"}}], "hasNext": false}
              ],
              "me": [
                {"data": {"me": {"isAuthenticated": true, "roles": ["steward"]}}}
              ],
              "forbidden": {"code": 4403, "reason": "Forbidden"},
              "changes": [
                {"data": {"catalogueChanged": {"sequence": 1, "kind": "UPDATED", "id": "hub-central"}}},
                {"data": {"catalogueChanged": {"sequence": 2, "kind": "UPDATED", "id": "hub-central"}}},
                {"data": {"catalogueChanged": {"sequence": 3, "kind": "UPDATED", "id": "hub-central"}}}
              ],
              "afterwards": [
                {"data": {"me": {"isAuthenticated": false}}}
              ]
            }
            """,
            await report);
    }
}
