using System.Text.Json;

namespace Catalogue.Server.Tests.Clients;

/// <summary>The audits of graphql-http, which the working group's list of implementations is made with.</summary>
public sealed class AuditTests(SeededServer seeded)
{
    // Both ask for the media type that drafts gave to clients without a choice until 2025. Since then it is
    // application/graphql-response+json (GraphQL over HTTP, section Legacy Watershed; edition of September 2026, section Body).
    private const string OlderDefault = """
        47DE SHOULD accept */* and use application/json for the content-type
        80D8 SHOULD assume application/json content-type when accept is missing

        """;

    // The audits know no 422, and no 4xx for clients of application/json; the edition of September 2026 has both
    // (sections Status Codes and Body). What is no MAY here is a SHOULD there for the other status.
    private const string OlderStatuses = """
        423L MAY use 400 status code on missing {query} parameter
        LKJ0 MAY use 400 status code on object {query} parameter
        LKJ1 MAY use 400 status code on number {query} parameter
        LKJ2 MAY use 400 status code on boolean {query} parameter
        LKJ3 MAY use 400 status code on array {query} parameter
        6C00 MAY use 400 status code on object {operationName} parameter
        6C01 MAY use 400 status code on number {operationName} parameter
        6C02 MAY use 400 status code on boolean {operationName} parameter
        6C03 MAY use 400 status code on array {operationName} parameter
        4760 MAY use 400 status code on string {variables} parameter
        4761 MAY use 400 status code on number {variables} parameter
        4762 MAY use 400 status code on boolean {variables} parameter
        4763 MAY use 400 status code on array {variables} parameter
        58B0 MAY use 400 status code on string {extensions} parameter
        58B1 MAY use 400 status code on number {extensions} parameter
        58B2 MAY use 400 status code on boolean {extensions} parameter
        58B3 MAY use 400 status code on array {extensions} parameter
        3E3A MAY use 400 status code if parameters are invalid
        572B SHOULD use 200 status code on document parsing failure when accepting application/json
        FDE2 SHOULD use 200 status code on document validation failure when accepting application/json
        7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json
        86EE SHOULD use a status code of 400 on variable coercion failure when accepting application/graphql-response+json

        """;

    [Fact]
    public async Task All_61_audits_pass_but_two_that_ask_for_the_default_media_type_of_older_drafts()
    {
        Assert.Equal(OlderDefault, await DifferingAsync(seeded.Server));
    }

    [Fact]
    public async Task The_edition_of_2026_differs_where_it_says_another_status()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Http:StatusProfile"] = "September2026" });
        Assert.Equal(OlderDefault + OlderStatuses, await DifferingAsync(server));
    }

    /// <summary>The audits that are not ok, a line each.</summary>
    private static async Task<string> DifferingAsync(TestServer server)
    {
        using var audits = JsonDocument.Parse(await NodeScript.RunAsync("audits.mjs", server.GraphQLAddress));
        Assert.Equal(61, audits.RootElement.GetArrayLength());
        return string.Concat(audits.RootElement.EnumerateArray()
            .Where(audit => Text(audit, "status") != "ok")
            .Select(audit => $"{Text(audit, "id")} {Text(audit, "name")}\n"));
    }

    private static string? Text(JsonElement audit, string name) => audit.GetProperty(name).GetString();
}
