using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>How often each field of the query was compared, and how often there was something to find.</summary>
internal sealed class PlainTally
{
    private readonly ConcurrentDictionary<string, int> asked = [];
    private readonly ConcurrentDictionary<string, int> found = [];
    private int answers;
    private int refused;
    private int partial;

    public int Asked(string root) => asked.GetValueOrDefault(root);

    public int Found(string root) => found.GetValueOrDefault(root);

    public int Refused => refused;

    public int Partial => partial;

    /// <summary>Notes a response that was compared.</summary>
    public void Note(PlainRequest request, string response)
    {
        Interlocked.Increment(ref answers);
        var data = JsonNode.Parse(response[response.IndexOf('{', StringComparison.Ordinal)..])?["data"];
        Interlocked.Add(ref refused, data is null ? 1 : 0);
        Interlocked.Add(ref partial, response.StartsWith("PartialData", StringComparison.Ordinal) ? 1 : 0);
        foreach (var field in request.FieldsOf(request.Root, "Query"))
        {
            asked.AddOrUpdate(field.Name, 1, static (_, count) => count + 1);
            found.AddOrUpdate(field.Name, 0, (_, count) => count + (IsFound(data?[field.Response]) ? 1 : 0));
        }
    }

    public override string ToString() =>
        $"{answers} answers, {refused} refused and {partial} with errors beside data; asked and found: "
        + string.Join(", ", asked.OrderBy(root => root.Key, StringComparer.Ordinal).Select(root => $"{root.Key} {root.Value}/{Found(root.Key)}"));

    private static bool IsFound(JsonNode? answer) => answer switch
    {
        null => false,
        JsonArray list => list.Any(item => item is not null),
        JsonObject { Count: > 0 } entries when entries["edges"] is JsonArray edges => edges.Count > 0,
        _ => true,
    };
}
