using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private JsonObject Impact(PlainRequest.Field field)
    {
        var derivatives = model.FindNodeType("Dataset")?.FindRelation("derivatives") ?? throw new NotCoveredException("impact");
        var walk = Walk(field.Text("of"), derivatives, 50, 501);
        var datasets = walk.Places.Where(place => Graph.Nodes.ContainsKey(place.Id)).Select(place => new Reached(Graph.Nodes[place.Id], place.Depth, null, "")).ToList();
        var projects = Along(datasets, "usedBy", "").ToList();
        var publications = Along(projects, "resultedIn", "");
        var organisations = Along(datasets, "publishedBy", "PUBLISHER").Concat(Along(datasets, "heldBy", "HOLDER")).Concat(Along(projects, "ledBy", "LEADER")).Concat(Along(projects, "partners", "PARTNER"));
        return Object("Impact", field.Sets, part => part.Name switch
        {
            "datasets" => Nearest(part, "ImpactedDataset", datasets.Where(dataset => dataset.Depth > 0)),
            "projects" => Nearest(part, "ImpactedProject", projects),
            "publications" => Nearest(part, "ImpactedPublication", publications),
            "organisations" => Nearest(part, "ImpactedOrganisation", organisations),
            "complete" => true,
            "reason" => null,
            _ => throw new NotCoveredException($"Impact.{part.Name}"),
        });
    }

    private IEnumerable<Reached> Along(IEnumerable<Reached> from, string name, string role) => from.SelectMany(item =>
    {
        var relation = item.Node.Type.FindRelation(name) ?? throw new NotCoveredException(name);
        return view.Rights.Follows(relation) ? Graph.Along(relation, item.Node).Select(pair => new Reached(pair.Node, item.Depth, item.Node, role)) : [];
    });

    private JsonArray Nearest(PlainRequest.Field field, string type, IEnumerable<Reached> all) =>
    [
        .. all.GroupBy(item => item.Node.Id)
            .Select(same => (Nearest: same.OrderBy(item => item.Depth).ThenBy(item => item.By?.Id, StringComparer.Ordinal).First(), Roles: same.Select(item => item.Role).ToHashSet()))
            .OrderBy(item => item.Nearest.Depth)
            .ThenBy(item => item.Nearest.Node.Id, StringComparer.Ordinal)
            .Select(item => Object(type, field.Sets, part => part.Name switch
            {
                "depth" => item.Nearest.Depth,
                "through" => item.Nearest.By is { } by ? Node(by, part.Sets) : null,
                "roles" => new JsonArray([.. new[] { "PUBLISHER", "HOLDER", "LEADER", "PARTNER" }.Where(item.Roles.Contains).Select(role => (JsonNode)role)]),
                _ => Node(item.Nearest.Node, part.Sets),
            })),
    ];

    /// <summary>A node, how far it is, and what led to it.</summary>
    private sealed record Reached(PlainGraph.Node Node, int Depth, PlainGraph.Node? By, string Role);
}
