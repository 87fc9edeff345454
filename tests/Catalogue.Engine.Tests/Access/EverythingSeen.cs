using System.Text.Json.Nodes;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>
/// All that somebody can come to see of a small graph by asking for it in every position: each thing a line, and each count as
/// many lines, so that whoever sees more has all lines of whoever sees less.
/// </summary>
internal sealed partial class EverythingSeen(CatalogueEngine engine, CompiledPolicy policy, GraphModel model, NaiveGraph graph, Principal principal)
{
    private const int MostCost = 20;

    private static readonly string[] Texts = ["alpha", "a", "bet", "gamma alpha"];

    private readonly HashSet<string> seen = [];

    /// <summary>The lines; each begins with its position.</summary>
    public async Task<HashSet<string>> ReadAsync()
    {
        foreach (var type in model.NodeTypes)
        {
            await ReadListAsync(type);
        }

        await ReadNodesAsync();
        await ReadLineagesAsync();
        await ReadPathsAsync();
        await ReadSearchesAsync();
        await ReadExportAsync();
        return seen;
    }

    // The nodes of a type, their values, and along each relation.
    private async Task ReadListAsync(NodeType type)
    {
        var properties = string.Join(' ', policy.Known(type.Properties).Select(property => property.Name));
        var relations = string.Join(' ', policy.Known(type.Relations).Select(FieldOf));
        var answer = await AskAsync($"{{ all: {type.Plural}(first: 50) {{ totalCount nodes {{ {properties} {relations} }} }} }}");
        Count($"totalCount {type}", answer["all"]);
        foreach (var node in Items(answer["all"]?["nodes"]))
        {
            ReadNode(node, type);
        }

        await ReadQuantifiersAsync(type, [.. policy.Known(type.Relations)]);
    }

    // Together; where one is refused, all of them one by one.
    private async Task ReadQuantifiersAsync(NodeType type, IReadOnlyCollection<Relation> relations)
    {
        var answer = await AskAsync($"{{ {type.Plural} {{ __typename }} {string.Join(' ', relations.Select(relation => $"{relation.Name}: {type.Plural}(first: 50, where: {{ {relation.Name}: {Some(relation)} }}) {{ nodes {{ id }} }}"))} }}", mayBeRefused: true);
        seen.UnionWith(relations.SelectMany(relation => Items(answer[relation.Name]?["nodes"]).Select(node => $"quantifier {relation} {node["id"]}")));
        foreach (var relation in answer.Count == 0 && relations.Count > 1 ? relations : [])
        {
            await ReadQuantifiersAsync(type, [relation]);
        }
    }

    private static string Some(Relation relation) => relation.IsToMany ? "{ any: true }" : "{ }";

    private string FieldOf(Relation relation) => !relation.IsToMany ? $"{relation.Name} {{ id }}"
        : $"{relation.Name}(first: 50) {{ totalCount edges {{ node {{ id }} {string.Join(' ', policy.Known(relation.Edge.Properties).Select(property => property.RefersTo is null ? property.Name : $"{property} {{ id }}"))} }} }}";

    private void ReadNode(JsonObject node, NodeType type)
    {
        var id = $"{node["id"]}";
        seen.Add($"list {id}");
        seen.UnionWith(type.Properties.Where(property => node[property.Name] is not null).Select(property => $"value {id}.{property} {node[property.Name]?.ToJsonString()}"));
        foreach (var relation in type.Relations)
        {
            if (!relation.IsToMany)
            {
                seen.UnionWith(node[relation.Name] is JsonObject one ? [$"relation {id}.{relation.Name} {one["id"]}"] : []);
                continue;
            }

            Count($"totalCount {id}.{relation.Name}", node[relation.Name]);
            foreach (var edge in Items(node[relation.Name]?["edges"]))
            {
                var name = $"{id}.{relation.Name} {edge["node"]?["id"]}";
                seen.Add($"relation {name}");
                seen.UnionWith(edge.Where(value => value.Key != "node" && value.Value is not null).Select(value => $"edge {name}.{value.Key} {value.Value?.ToJsonString()}"));
            }
        }
    }

    private async Task ReadNodesAsync()
    {
        var answer = await AskAsync($"{{ all: nodes(ids: [{string.Join(", ", graph.Nodes.Keys.Select(id => $"\"{id}\""))}]) {{ id access {{ coordinate outcome }} }} }}");
        foreach (var node in Items(answer["all"]))
        {
            seen.Add($"node {node["id"]}");
            seen.UnionWith(Items(node["access"]).Where(access => (string?)access["outcome"] == "ALLOW").Select(access => $"access {node["id"]} {access["coordinate"]}"));
        }
    }

    private async Task ReadLineagesAsync()
    {
        foreach (var (node, direction) in Of("Dataset").Concat(Of("Variable")).SelectMany(node => new[] { (node, "UPSTREAM"), (node, "DOWNSTREAM") }))
        {
            var answer = await AskAsync($"{{ all: lineage(of: \"{node.Id}\", granularity: {node.Type.Name.ToUpperInvariant()}, direction: {direction}, depth: 10) {{ nodes {{ id }} edges {{ from to }} }} }}", mayBeRefused: true);
            var ids = Items(answer["all"]?["nodes"]).Select(step => (string?)step["id"]).ToArray();
            seen.UnionWith(ids.OfType<string>().Select(id => $"lineage {direction} {node.Id} {id}"));
            seen.UnionWith(Items(answer["all"]?["edges"]).Select(edge => (From: ids[(int?)edge["from"] ?? 0], To: ids[(int?)edge["to"] ?? 0])).Where(edge => edge is (not null, not null))
                .Select(edge => $"lineage {direction} {node.Id} {edge.From} {edge.To}"));
        }
    }

    // That there is a path within some cost; a cheaper one is within all that are dearer.
    private async Task ReadPathsAsync()
    {
        var datasets = Of("Dataset").ToArray();
        foreach (var (from, to) in datasets.SelectMany(from => datasets.Where(to => to != from).Select(to => (from.Id, to.Id))))
        {
            var answer = await AskAsync($"{{ all: linkagePaths(from: \"{from}\", to: \"{to}\", first: 1) {{ cost }} }}");
            seen.UnionWith(Items(answer["all"]).SelectMany(path => Enumerable.Range((int?)path["cost"] ?? 0, MostCost)).Where(cost => cost <= MostCost).Select(cost => $"path {from} {to} within {cost}"));
        }
    }

    private async Task ReadSearchesAsync()
    {
        foreach (var text in Texts)
        {
            var answer = await AskAsync($"{{ all: search(text: \"{text}\", first: 50) {{ totalCount facets {{ type count }} nodes {{ node {{ id }} }} }} }}");
            Count($"search total {text}", answer["all"]);
            seen.UnionWith(Items(answer["all"]?["nodes"]).Select(hit => $"search {text} {hit["node"]?["id"]}"));
            foreach (var facet in Items(answer["all"]?["facets"]))
            {
                Count($"facet {text} {facet["type"]}", (int?)facet["count"] ?? 0);
            }
        }
    }

    private void Count(string what, JsonNode? connection) => Count(what, (int?)connection?["totalCount"] ?? 0);

    private void Count(string what, int count) => seen.UnionWith(Enumerable.Range(1, count).Select(at => $"{what} {at}"));

    private IEnumerable<NaiveNode> Of(string type) => graph.Nodes.Values.Where(node => node.Type.Name == type);

    private static IEnumerable<JsonObject> Items(JsonNode? list) => list is JsonArray items ? items.OfType<JsonObject>() : [];

    private async Task<JsonObject> AskAsync(string query, bool mayBeRefused = false)
    {
        var answer = (await new Conversation(query, false, []).HoldAsync(engine, principal))[0];
        return JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])?["data"] as JsonObject ?? (mayBeRefused ? [] : throw new InvalidOperationException(answer));
    }
}
