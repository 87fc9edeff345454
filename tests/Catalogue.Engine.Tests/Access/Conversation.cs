using System.Text;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

/// <summary>A request and, where it has a list <c>page</c>, by itself or in a field <c>list</c>, the requests for the pages after and before it.</summary>
/// <param name="Query">The document; with pages it takes <c>$after</c> and <c>$before</c>.</param>
/// <param name="HasPages">Whether there are pages to go on to.</param>
/// <param name="Uses">What is used where.</param>
internal sealed record Conversation(string Query, bool HasPages, IReadOnlyList<Use> Uses)
{
    private const int Pages = 3;

    /// <summary>The values of variables beside those for pages, as a JSON object.</summary>
    public string Variables { get; init; } = "{}";

    /// <summary>All responses, byte for byte, with what they cost.</summary>
    public Task<List<string>> HoldAsync(CatalogueEngine engine, Principal principal) => HoldAsync(variables => AskAsync(engine, principal, variables));

    /// <summary>The same with whoever answers to the variables, given as JSON.</summary>
    public async Task<List<string>> HoldAsync(Func<string, Task<string>> ask)
    {
        var responses = new List<string> { await ask(Variables) };
        while (HasPages && responses.Count < Pages && CursorOf(responses[^1], "endCursor", "hasNextPage") is { } after)
        {
            responses.Add(await ask(With("after", after)));
        }

        if (HasPages && Query.Contains("$before", StringComparison.Ordinal) && CursorOf(responses[^1], "startCursor", "hasPreviousPage") is { } before)
        {
            responses.Add(await ask(With("before", before)));
        }

        return responses;
    }

    private string With(string name, string cursor)
    {
        var variables = JsonNode.Parse(Variables)?.AsObject() ?? [];
        variables[name] = cursor;
        return variables.ToJsonString();
    }

    /// <summary>The response of one request.</summary>
    public async Task<string> AskAsync(CatalogueEngine engine, Principal principal, string variables)
    {
        using var output = new ResponseBuffer();
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(Query), Variables: Encoding.UTF8.GetBytes(variables)) { Cost = CostReporting.Report };
        var kind = await engine.ExecuteAsync(request, principal, output, TestContext.Current.CancellationToken);
        return $"{kind} {Encoding.UTF8.GetString(output.ToArray())}";
    }

    private static string? CursorOf(string response, string cursor, string more)
    {
        var data = JsonNode.Parse(response[response.IndexOf('{', StringComparison.Ordinal)..])?["data"] as JsonObject;
        var page = (data?["page"] ?? data?["list"]?["page"])?["pageInfo"];
        return (bool?)page?[more] == true ? (string?)page[cursor] : null;
    }
}
