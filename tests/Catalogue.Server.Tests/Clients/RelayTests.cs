namespace Catalogue.Server.Tests.Clients;

/// <summary>
/// Relay: its compiler accepts the served schema and writes the persisted map, a server with that map and no other
/// documents answers the compiled operations, and its runtime stores, pages and refetches.
/// </summary>
public sealed class RelayTests(SeededServer seeded)
{
    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA256")]
    public async Task What_the_compiler_persists_is_served_to_the_runtime(string algorithm)
    {
        using var folder = new TemporaryFolder();
        ClientReport.Equal(
            """["DatasetCardQuery", "DatasetCardRefetchQuery", "DatasetListPaginationQuery", "DatasetListQuery"]""",
            await NodeScript.RunAsync(Path.Combine("relay", "compile.mjs"), seeded.Server.GraphQLAddress, folder.Path, algorithm));
        await using var server = await TestServer.StartAsync(settings: new()
        {
            ["Catalogue:Documents:RelayMap"] = Path.Combine(folder.Path, "persisted.json"),
            ["Catalogue:Documents:OnlyPersisted"] = "true",
        });
        ClientReport.Equal(
            """
            {
              "first": {
                "totalCount": 66,
                "hasNextPage": true,
                "ids": ["alertes-interactions", "arac-lie"],
                "titles": ["Drug interaction alerts", "ARAC linked base"]
              },
              "third": {
                "totalCount": 66,
                "hasNextPage": true,
                "ids": ["alertes-interactions", "arac-lie", "arac-reste-a-charge", "bamara", "bdpm"],
                "titles": [
                  "Drug interaction alerts", "ARAC linked base", "Final cost borne by type of care", "Rare disease minimal data set", "Public drug database"
                ]
              },
              "single": {
                "__typename": "Dataset",
                "id": "snds-dcir",
                "card": {
                  "title": "Données de consommation inter-régimes",
                  "publishedBy": { "id": "org-cnam", "name": "Caisse nationale de l'assurance maladie" },
                  "id": "snds-dcir"
                }
              },
              "refetched": {
                "title": "Inter-scheme consumption data",
                "publishedBy": { "id": "org-cnam", "name": "Caisse nationale de l'assurance maladie" },
                "id": "snds-dcir"
              },
              "stored": "Dataset",
              "unlisted": {
                "errors": [{ "message": "Only persisted documents are served here. Name one by \"documentId\".", "extensions": { "code": "HC0067" } }]
              },
              "unknown": { "errors": [{ "message": "The server has no document of that id.", "extensions": { "code": "HC0020" } }] },
              "sent": ["doc_id variables", "doc_id variables", "doc_id variables", "doc_id variables", "doc_id variables", "query", "doc_id"]
            }
            """,
            await NodeScript.RunAsync(Path.Combine("relay", "run.mjs"), server.GraphQLAddress, folder.Path));
    }
}
