using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    // The catalogues of this oracle were filled by one commit: whoever asks since an instant before it sees everything created.
    private JsonObject Changes(PlainRequest.Field field)
    {
        var nodes = model.NodeTypes.SelectMany(Graph.Of).ToList();
        string Cursor(PlainGraph.Node node) => $"Query.changes({field.Arguments["since"]})#{node.Type} {node.Id}";
        var start = field.Text("after") is { } after ? nodes.FindIndex(node => Cursor(node) == after) + 1 : 0;
        var page = nodes.Skip(start).Take(field.Number("first", 50)).ToList();
        return Object("ChangeConnection", field.Sets, part => part.Name switch
        {
            "nodes" => new JsonArray([.. page.Select(node => Change(part, node))]),
            "edges" => new JsonArray([.. page.Select(node => Object("ChangeEdge", part.Sets, inner => inner.Name == "cursor" ? Cursor(node) : Change(inner, node)))]),
            "pageInfo" => PageInfo(part, start > 0, start + page.Count < nodes.Count, page.Count > 0 ? Cursor(page[0]) : null, page.Count > 0 ? Cursor(page[^1]) : null),
            "totalCount" => nodes.Count,
            "until" => FixedTime.CaseDay.GetUtcNow().ToUnixTimeMilliseconds(),
            "complete" => true,
            _ => throw new NotCoveredException($"ChangeConnection.{part.Name}"),
        });
    }

    private JsonObject Change(PlainRequest.Field field, PlainGraph.Node node) => Object("Change", field.Sets, part => part.Name switch
    {
        "kind" => "CREATED",
        "type" => CatalogueSchema.ConstantCase(node.Type.Name),
        "id" => node.Id,
        "node" => Node(node, part.Sets),
        _ => throw new NotCoveredException($"Change.{part.Name}"),
    });
}
