using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    /// <summary>Whether a node passes a filter. What is null is not given, except for eq and neq.</summary>
    private bool Holds(PlainGraph.Node node, NodeType type, JsonObject where) => where.All(entry => (entry.Key, entry.Value) switch
    {
        (_, null) => true,
        ("and", JsonArray all) => all.All(item => Holds(node, type, Filter(item))),
        ("or", JsonArray any) => any.Count == 0 || any.Any(item => Holds(node, type, Filter(item))),
        ("not", JsonObject other) => !Holds(node, type, other),
        (var name, JsonObject operations) when type.FindProperty(name) is { } property => Holds(PlainValues.Of(node, property), operations),
        (var name, JsonObject filter) when type.FindRelation(name) is { } relation => Holds(node, relation, filter),
        _ => throw new NotCoveredException($"where.{entry.Key}"),
    });

    private static bool Holds(object? value, JsonObject operations) => operations.All(entry => (entry.Key, entry.Value) switch
    {
        ("eq", null) => value is null,
        ("neq", null) => value is not null,
        (_, null) => true,
        ("and", JsonArray all) => all.All(item => Holds(value, Filter(item))),
        ("or", JsonArray any) => any.Count == 0 || any.Any(item => Holds(value, Filter(item))),
        ("any", var isAny) => value is not null == (bool)isAny,
        ("has", var item) => value is List<object> list && list.Any(one => PlainValues.Holds(one, "eq", item)),
        ("in", JsonArray items) => items.Any(item => IsSame(value, item)),
        ("nin", JsonArray items) => !items.Any(item => IsSame(value, item)),
        ("neq" or "ncontains" or "nstartsWith" or "nendsWith", var other) => value is null || !PlainValues.Holds(value, entry.Key == "neq" ? "eq" : entry.Key[1..], other),
        (var operation, var other) => value is not null && PlainValues.Holds(value, operation, other),
    });

    private static bool IsSame(object? value, JsonNode? other) => value is not null && other is not null && PlainValues.Holds(value, "eq", other);

    private bool Holds(PlainGraph.Node node, Relation relation, JsonObject filter)
    {
        var targets = Graph.Along(relation, node).Select(pair => pair.Node).ToList();
        return !relation.IsToMany ? targets.Exists(target => Holds(target, relation.Target, filter)) : filter.All(entry => (entry.Key, entry.Value) switch
        {
            (_, null) => true,
            ("some", JsonObject some) => targets.Exists(target => Holds(target, relation.Target, some)),
            ("all", JsonObject all) => targets.TrueForAll(target => Holds(target, relation.Target, all)),
            ("none", JsonObject none) => !targets.Exists(target => Holds(target, relation.Target, none)),
            ("any", var any) => targets.Count > 0 == (bool)any,
            _ => throw new NotCoveredException($"where.{relation}.{entry.Key}"),
        });
    }

    private static JsonObject Filter(JsonNode? node) => node as JsonObject ?? throw new NotCoveredException("a filter that is null in a list");
}
