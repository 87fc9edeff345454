using System.Text.Json.Nodes;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Our payloads put together again, and checked: what is announced is there, and is completed once. parts.mjs does the same with the reference's.</summary>
internal sealed class Reassembly
{
    private readonly Dictionary<string, JsonNode> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<JsonNode> _errors = [];
    private readonly List<string> _failed = [];
    private readonly JsonNode? _data;

    private Reassembly(IReadOnlyList<JsonNode> payloads, IncrementalForm form)
    {
        _data = payloads[0]["data"];
        Add(payloads[0], form);
        foreach (var payload in payloads.Skip(1))
        {
            Add(payload, form);
        }

        for (var i = 0; i < payloads.Count; i++)
        {
            Assert.Equal(payloads.Count == 1 ? null : i < payloads.Count - 1, (bool?)payloads[i]["hasNext"]);
        }

        Assert.Empty(_pending);
    }

    /// <summary>Data with its fields in the order of their names, errors, and which parts failed.</summary>
    public static (JsonNode? Data, List<JsonNode> Errors, List<string> Failed) Of(IReadOnlyList<JsonNode> payloads, IncrementalForm form)
    {
        var whole = new Reassembly(payloads, form);
        return (Sorted(whole._data), whole._errors, whole._failed);
    }

    private void Add(JsonNode payload, IncrementalForm form)
    {
        AddErrors(payload);
        foreach (var delivery in Items(payload, "pending"))
        {
            Assert.True(_ids.Add(Id(delivery)));
            _pending.Add(Id(delivery), delivery);
        }

        foreach (var entry in Items(payload, "incremental"))
        {
            if (form == IncrementalForm.Pending)
            {
                Assert.NotNull(At([.. Items(_pending[Id(entry)], "path"), .. Items(entry, "subPath")]));
                Deliver([.. Items(_pending[Id(entry)], "path"), .. Items(entry, "subPath")], entry);
            }
            else if ((entry["data"] ?? entry["items"]) is null)
            {
                Fail(entry);
            }
            else
            {
                Deliver(Items(entry, "path").SkipLast(entry["items"] is null ? 0 : 1), entry);
            }
        }

        foreach (var delivery in Items(payload, "pending"))
        {
            Assert.NotNull(At(Items(delivery, "path")));
        }

        foreach (var completed in Items(payload, "completed"))
        {
            Assert.True(_pending.Remove(Id(completed), out var delivery));
            if (completed["errors"] is not null)
            {
                Fail(delivery);
            }
        }
    }

    // The older form says what overlapping parts have in common in each of them, so one may make null of where another goes.
    private void Deliver(IEnumerable<JsonNode> path, JsonNode entry)
    {
        var target = At(path);
        if (target is not null && entry["data"] is JsonObject data)
        {
            Merge(Assert.IsType<JsonObject>(target), data);
        }

        foreach (var item in target is null ? [] : entry["items"] as JsonArray ?? [])
        {
            Assert.IsType<JsonArray>(target).Add(item?.DeepClone());
        }

        AddErrors(entry);
    }

    private void Fail(JsonNode delivery) => _failed.Add($"failed {string.Join('.', Items(delivery, "path"))} {delivery["label"]}");

    private void AddErrors(JsonNode node) => _errors.AddRange(Items(node, "errors"));

    private JsonNode? At(IEnumerable<JsonNode> path)
    {
        var node = _data;
        foreach (var step in path)
        {
            node = node is JsonArray list ? list[(int)step] : node?[(string?)step ?? ""];
        }

        return node;
    }

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            Merge(target, name, value);
        }
    }

    private static void Merge(JsonObject target, string name, JsonNode? value)
    {
        if (target[name] is JsonObject known && value is JsonObject fields)
        {
            Merge(known, fields);
        }
        else if (target[name] is JsonArray list && value is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Merge(list, i, items[i]);
            }
        }
        else
        {
            target[name] = value?.DeepClone();
        }
    }

    private static void Merge(JsonArray list, int index, JsonNode? value)
    {
        var holder = new JsonObject { ["item"] = index < list.Count ? list[index]?.DeepClone() : null };
        Merge(holder, "item", value);
        var merged = holder["item"]?.DeepClone();
        if (index < list.Count)
        {
            list[index] = merged;
        }
        else
        {
            list.Add(merged);
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new KeyValuePair<string, JsonNode?>(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Id(JsonNode node) => (string?)node["id"] ?? throw new InvalidOperationException("An entry without an id.");

    private static IEnumerable<JsonNode> Items(JsonNode node, string name) => (node[name] as JsonArray ?? []).OfType<JsonNode>();
}
