namespace Catalogue.Server.Tests.Clients;

/// <summary>Apollo Client: queries, errors, its normalised cache, pages, and automatic persisted queries by POST and GET.</summary>
public sealed class ApolloTests(SeededServer seeded)
{
    [Fact]
    public async Task Apollo_client_reads_pages_normalises_and_persists() => ClientReport.Equal(
        """
        {
          "answers": {
            "dataset": {
              "__typename": "Dataset",
              "id": "snds-dcir",
              "title": "Inter-scheme consumption data",
              "publishedBy": { "__typename": "Organisation", "id": "org-cnam", "name": "Caisse nationale de l'assurance maladie" }
            }
          },
          "errors": {
            "partial": {
              "data": { "dataset": { "__typename": "Dataset", "id": "snds-dcir", "stewardNotes": null } },
              "errors": [
                {
                  "message": "`Dataset.stewardNotes` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.",
                  "path": ["dataset", "stewardNotes"],
                  "code": "AUTH_NOT_AUTHENTICATED"
                }
              ]
            },
            "refused": { "data": null, "errors": [{ "message": "Cannot query field \"nothing\" on type \"Dataset\"." }] }
          },
          "normalisation": {
            "__typename": "Dataset",
            "id": "snds-dcir",
            "kind": "CLAIMS",
            "status": "PUBLISHED",
            "publishedBy": { "__ref": "Organisation:org-cnam" },
            "publisher": { "__typename": "Organisation", "id": "org-cnam", "name": "Caisse nationale de l'assurance maladie" }
          },
          "pages": { "totalCount": 66, "ids": ["alertes-interactions", "arac-lie", "arac-reste-a-charge", "bamara", "bdpm", "bnpv"], "hasNextPage": true },
          "persistedByPost": { "requests": ["POST hash", "POST text and hash", "POST hash"], "answers": ["snds-dcir", "snds-dcir"] },
          "persistedByGet": { "requests": ["GET hash", "POST text and hash", "GET hash"], "answers": ["snds-dcir", "snds-dcir"] }
        }
        """,
        await NodeScript.RunAsync("apollo.mjs", seeded.Server.GraphQLAddress));
}
