namespace Catalogue.Server.Tests.Clients;

/// <summary>urql: queries by GET, errors, pages, automatic persisted queries and document ids.</summary>
public sealed class UrqlTests(SeededServer seeded)
{
    [Fact]
    public async Task Urql_reads_pages_and_persists() => ClientReport.Equal(
        """
        {
          "answers": {
            "requests": ["GET text"],
            "data": {
              "dataset": {
                "id": "snds-dcir",
                "title": "Inter-scheme consumption data",
                "publishedBy": { "id": "org-cnam", "name": "Caisse nationale de l'assurance maladie", "__typename": "Organisation" },
                "__typename": "Dataset"
              }
            },
            "cached": true
          },
          "errors": {
            "partial": {
              "data": { "dataset": { "id": "snds-dcir", "stewardNotes": null, "__typename": "Dataset" } },
              "error": {
                "network": null,
                "errors": [
                  {
                    "message": "`Dataset.stewardNotes` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.",
                    "path": ["dataset", "stewardNotes"],
                    "code": "AUTH_NOT_AUTHENTICATED"
                  }
                ]
              }
            },
            "refused": { "data": null, "error": { "network": null, "errors": [{ "message": "Cannot query field \"nothing\" on type \"Dataset\"." }] } }
          },
          "pages": [["alertes-interactions", "arac-lie"], ["arac-reste-a-charge", "bamara"], ["bdpm", "bnpv"]],
          "persistedByPost": { "requests": ["POST hash", "POST text and hash", "POST hash"], "answers": ["snds-dcir", "snds-dcir"] },
          "persistedByGet": { "requests": ["GET hash", "GET text and hash", "GET hash"], "answers": ["snds-dcir", "snds-dcir"] },
          "documentIds": {
            "unknown": {
              "requests": ["POST id"],
              "data": null,
              "error": { "network": null, "errors": [{ "message": "The server has no document of that id.", "code": "HC0020" }] }
            },
            "known": { "requests": ["POST id"], "data": { "dataset": { "id": "snds-dcir" } }, "error": null }
          }
        }
        """,
        await NodeScript.RunAsync("urql.mjs", seeded.Server.GraphQLAddress));
}
