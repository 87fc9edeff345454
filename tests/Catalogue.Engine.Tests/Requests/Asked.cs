using System.Text.Json.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Responses as trees, for tests that look at parts of them.</summary>
internal static class Asked
{
    public static readonly Principal Registered = new() { Subject = "r.martin", IsAuthenticated = true };

    public static readonly Principal Auditor = new() { Subject = "a.petit", IsAuthenticated = true, Roles = [Roles.Auditor] };

    public static async Task<JsonNode> Of(string query, Principal? principal = null, string? variables = null)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        return JsonNode.Parse(await catalogue.AskAsync(query, principal ?? Principal.Anonymous, variables))
            ?? throw new InvalidOperationException("A response is an object.");
    }

    public static JsonNode At(this JsonNode node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = node[name] ?? throw new InvalidOperationException($"There is no {name} in {node.ToJsonString()}");
        }

        return node;
    }

    public static string[] Ids(this JsonNode connection) => [.. connection.At("nodes").AsArray().Select(node => (string?)node?["id"] ?? "null")];

    public static string Code(this JsonNode response) => (string?)response.At("errors")[0]?["extensions"]?["code"] ?? "none";
}
