using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Exports;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class EverythingSeen
{
    private async Task ReadExportAsync()
    {
        foreach (var line in (await engine.ExportAsync(principal)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var node = JsonNode.Parse(line)?.AsObject() ?? [];
            var type = model.FindNodeType($"{node["type"]}") ?? throw new InvalidOperationException(line);
            var id = $"{node["id"]}";
            seen.Add($"export {id}");
            foreach (var (name, value) in node.Where(member => member.Key is not "type"))
            {
                seen.UnionWith(type.FindRelation(name) is { } relation ? Edges(id, relation, value) : [$"export {id}.{name} {value?.ToJsonString()}"]);
            }
        }
    }

    // Whoever sees less may have an edge at its other end.
    private static IEnumerable<string> Edges(string id, Relation relation, JsonNode? value) => (value is JsonArray list ? list : [value?.DeepClone()]).SelectMany(edge =>
    {
        var target = edge is JsonObject stated ? $"{stated["to"]}" : $"{edge}";
        var place = $"export {relation.Edge} {(relation.Direction == Direction.Out ? $"{id} {target}" : $"{target} {id}")}";
        return (edge as JsonObject ?? []).Where(member => member.Key != "to").Select(member => $"{place} {member.Key} {member.Value?.ToJsonString()}").Append(place);
    });
}
