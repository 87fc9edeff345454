using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Changes;

/// <summary>A copy of what somebody sees, kept by asking for changes alone.</summary>
internal sealed class Mirror(ServedSchema known, Principal principal)
{
    private readonly SortedDictionary<(int Type, string Id), string> nodes = [];
    private readonly Dictionary<string, NodeType> types = known.Model.NodeTypes.ToDictionary(type => CatalogueSchema.ConstantCase(type.Name));
    private readonly string query = QueryOf(known);
    private long? since;

    public Principal Principal => principal;

    /// <summary>How many changes were taken over.</summary>
    public int Changes { get; private set; }

    public int Pages { get; private set; }

    /// <summary>As <see cref="NaiveView.Text"/>.</summary>
    public string Text => string.Join('\n', nodes.Select(node => $"{node.Key.Type} {node.Key.Id} {node.Value}"));

    /// <summary>Takes all changes over, page by page.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="first">The size of a page.</param>
    /// <param name="meanwhile">What happens after each page.</param>
    public async Task CatchUpAsync(SmallCatalogue catalogue, int first, Func<Task> meanwhile)
    {
        string? after = null;
        while (true)
        {
            var variables = new JsonObject { ["since"] = since, ["after"] = after, ["first"] = first };
            var answer = JsonNode.Parse(await catalogue.AskAsync(query, principal, variables.ToJsonString()));
            var page = answer?["data"]?["changes"] ?? throw new InvalidOperationException(answer?.ToJsonString());
            Take(page);
            Pages++;
            after = (string?)page["pageInfo"]?["endCursor"];
            if ((bool?)page["pageInfo"]?["hasNextPage"] != true)
            {
                since = (long?)page["until"];
                return;
            }

            await meanwhile();
        }
    }

    private void Take(JsonNode page)
    {
        if ((bool?)page["complete"] == false && (bool?)page["pageInfo"]?["hasPreviousPage"] == false)
        {
            nodes.Clear();
        }

        foreach (var change in page["nodes"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            Changes++;
            var key = (types[(string?)change["type"] ?? string.Empty].Ordinal, (string?)change["id"] ?? string.Empty);
            if ((string?)change["kind"] == "DELETED")
            {
                Assert.Null(change["node"]);
                Assert.True(nodes.Remove(key), $"{principal} is told that {key} went, and had not come.");
            }
            else
            {
                Assert.Equal((string?)change["kind"] == "UPDATED", nodes.ContainsKey(key));
                nodes[key] = Plain(change["node"] ?? throw new InvalidOperationException(change.ToJsonString()));
            }
        }
    }

    // Fields of different types have different names in one answer.
    private static string Plain(JsonNode node) => new JsonObject(node.AsObject()
        .Where(field => field.Key != "__typename")
        .Select(field => KeyValuePair.Create(field.Key[(field.Key.IndexOf('_', StringComparison.Ordinal) + 1)..], field.Value?.DeepClone()))).ToJsonString();

    private static string QueryOf(ServedSchema known) =>
        "query ($since: Long, $after: String, $first: Int) { changes(since: $since, first: $first, after: $after) { until complete pageInfo { hasNextPage hasPreviousPage endCursor } nodes { kind type id node { __typename "
        + string.Concat(known.Model.NodeTypes.Where(type => known.HasField(type.Name)).Select(type => $"... on {type} {{ {string.Join(' ', NaiveView.FieldsOf(type, known).Select(field => $"{type}_{field.Name}: {field.Field}"))} }} "))
        + "} } } }";
}
