using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private JsonObject Groups(PlainRequest.Field field, string list, NodeType type, List<PlainGraph.Node> nodes)
    {
        var keys = PlainRequest.KeysOf(field, type);
        var terms = (field.Arguments["order"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => item.Select(term => (term.Key, IsDescending: (string?)term.Value != Ascending)))
            .Concat(keys.Select(key => (Key: key.Name, IsDescending: false))).DistinctBy(term => term.Key).ToList();
        object? Value(List<PlainGraph.Node> group, string term) => term == "count" ? (long)group.Count : group[0].Values.GetValueOrDefault(term);
        var groups = nodes.GroupBy(node => string.Join('|', keys.Select(key => $"{PlainValues.Json(PlainValues.Of(node, key), null)?.ToJsonString()}")))
            .Select(group => group.ToList())
            .Where(group => field.Arguments["having"] is not JsonObject having || Holds(group, type, having))
            .Order(Comparer<List<PlainGraph.Node>>.Create((left, right) => terms
                .Select(term => PlainValues.Order(Value(left, term.Key), Value(right, term.Key)) * (term.IsDescending ? -1 : 1)).FirstOrDefault(order => order != 0)))
            .ToList();
        var cursors = groups.Select(group => $"{list}.groups{field.Scope}#{string.Join('|', terms.Select(term => Value(group, term.Key)))}").ToList();
        var (start, end) = PageOf(field, cursors);
        return Object("Groups", field.Sets, part => part.Name switch
        {
            "nodes" => new JsonArray([.. groups[start..end].Select(group => Group(part, type, keys, group))]),
            "edges" => new JsonArray([.. Enumerable.Range(start, end - start).Select(at => Object("GroupEdge", part.Sets, inner => inner.Name == "cursor" ? cursors[at] : Group(inner, type, keys, groups[at])))]),
            "totalCount" => groups.Count,
            "pageInfo" => PageInfo(part, start > 0, end < groups.Count, start < end ? cursors[start] : null, start < end ? cursors[end - 1] : null),
            _ => throw new NotCoveredException($"Groups.{part.Name}"),
        });
    }

    private JsonObject Group(PlainRequest.Field field, NodeType type, List<Property> keys, List<PlainGraph.Node> group) => Object("Group", field.Sets, part => part.Name switch
    {
        "count" => group.Count,
        "aggregate" => Aggregate(part, type, group),
        "key" => Object("GroupValues", part.Sets, inner => keys.Find(key => key.Name == inner.Name) is { } key ? PlainValues.Json(PlainValues.Of(group[0], key), null) : null),
        _ => throw new NotCoveredException($"Group.{part.Name}"),
    });

    private static bool Holds(List<PlainGraph.Node> group, NodeType type, JsonObject having) => having.All(entry => (entry.Key, entry.Value) switch
    {
        (_, null) => true,
        ("and", JsonArray all) => all.All(item => Holds(group, type, Filter(item))),
        ("or", JsonArray any) => any.Count == 0 || any.Any(item => Holds(group, type, Filter(item))),
        ("not", JsonObject other) => !Holds(group, type, other),
        ("count", JsonObject operations) => Holds((long)group.Count, operations),
        (var name, JsonObject functions) when type.FindProperty(name) is { } property => functions.All(function => Holds(Compute(function.Key, property, group), Filter(function.Value))),
        _ => throw new NotCoveredException($"having.{entry.Key}"),
    });
}
