using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>A response as a line that can be compared: its kind, the code and path of its errors, its data with cursors numbered in the order in which they come.</summary>
internal static class PlainResponse
{
    /// <summary>Stands for sentences that are told of a rule, which are compared elsewhere; so are the quotes of a constant.</summary>
    public const string Unread = "…";

    /// <summary>Of a kind and a response as JSON.</summary>
    public static string Of(string response)
    {
        var at = response.IndexOf('{', StringComparison.Ordinal);
        var json = JsonNode.Parse(response[at..]);
        var errors = json?["errors"]?.AsArray().Select(error => $"{CodeOf(error)} {PathOf(error)}").Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
        var data = json?["data"];
        Number(data, []);
        return $"{response[..at]}[{string.Join(", ", errors)}] {data?.ToJsonString()}";
    }

    private static string CodeOf(JsonNode? error) => (string?)error?["extensions"]?["code"] ?? $"{error?["message"]}";

    private static string PathOf(JsonNode? error) => string.Join('.', (error?["path"] as JsonArray ?? []).Select(step => $"{step}"));

    private static void Number(JsonNode? node, Dictionary<string, int> cursors)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Number(item, cursors);
            }
        }
        else if (node is JsonObject entries)
        {
            foreach (var (name, value) in entries.ToList())
            {
                if (name is "cursor" or "startCursor" or "endCursor" && value is not null)
                {
                    cursors.TryAdd($"{value}", cursors.Count);
                    entries[name] = cursors[$"{value}"];
                }
                else if (name is "rule" or "mask" && value is not null && entries.ContainsKey("coordinate"))
                {
                    entries[name] = name == "rule" ? Unread : $"{value}".Replace("\"", "", StringComparison.Ordinal);
                }
                else
                {
                    Number(value, cursors);
                }
            }
        }
    }
}
