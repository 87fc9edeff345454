using System.Text.Json.Nodes;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private const int MostHops = 6;

    private JsonArray LinkagePaths(PlainRequest.Field field)
    {
        var (from, to) = (field.Text("from") ?? "", field.Text("to") ?? "");
        var paths = PathsFrom([], from, to, LinksOf()).OrderBy(path => path.Sum(hop => hop.Link.Cost)).ThenBy(path => path.Count)
            .ThenBy(path => string.Join('\n', path.Select(hop => $"{hop.Link.Node.Id}\t{hop.To}")), StringComparer.Ordinal)
            .Take(field.Number("first", 5));
        return [.. paths.Select(path => Object("LinkagePath", field.Sets, part => part.Name switch
        {
            "cost" => path.Sum(hop => hop.Link.Cost),
            "matchRateBound" => path.Min(hop => hop.Link.Rate),
            "hops" => new JsonArray([.. path.Select(hop => Hop(hop, part))]),
            _ => throw new NotCoveredException($"LinkagePath.{part.Name}"),
        }))];
    }

    private JsonObject Hop((string From, string To, Link Link) hop, PlainRequest.Field field) => Object("LinkageHop", field.Sets, part => part.Name switch
    {
        "from" => Node(hop.From, part.Sets),
        "to" => Node(hop.To, part.Sets),
        "linkage" => Node(hop.Link.Node, part.Sets),
        "method" => PlainValues.Json(hop.Link.Node.Values.GetValueOrDefault("method"), null),
        "decision" => PlainValues.Json(hop.Link.Node.Values.GetValueOrDefault("legalDecision"), null),
        "year" => hop.Link.Year,
        "matchRate" => hop.Link.Rate,
        "identifiers" => new JsonArray([.. hop.Link.Identifiers.Select(variable => Node(variable, part.Sets))]),
        "approvals" => new JsonArray([.. Follow(Graph.Nodes[hop.To], "accessRoutes").Select(route => Node(route, part.Sets))]),
        _ => throw new NotCoveredException($"LinkageHop.{part.Name}"),
    });

    private static IEnumerable<List<(string From, string To, Link Link)>> PathsFrom(List<(string From, string To, Link Link)> path, string from, string to, List<Link> links)
    {
        var end = path.Count == 0 ? from : path[^1].To;
        if (path.Count > 0 && end == to)
        {
            return [path];
        }

        var hops = path.Count == MostHops ? [] : links.Where(link => link.Datasets.Contains(end))
            .SelectMany(link => link.Datasets.Where(next => next != from && !path.Exists(hop => hop.To == next)).Select(next => (end, next, link)));
        return hops.SelectMany(hop => PathsFrom([.. path, hop], from, to, links));
    }

    /// <summary>The linkages with what chains need of them.</summary>
    private List<Link> LinksOf()
    {
        var links = new List<Link>();
        foreach (var node in Graph.Nodes.Values.Where(node => node.Type.Name == "Linkage" && node.Values["status"] is not "ABANDONED"))
        {
            var cost = (node.Values["status"] is "DONE" ? 0 : 1) + node.Values["method"] switch { "DIRECT_NIR" => 1, "INDIRECT_DETERMINISTIC" => 2, _ => 3 };
            var rate = Follow(node, "matchRates").Where(rate => rate.Values.ContainsKey("rate") && rate.Values.ContainsKey("year")).OrderBy(rate => (long)rate.Values["year"]).LastOrDefault();
            links.Add(new Link(
                node,
                [.. Follow(node, "links").Select(dataset => dataset.Id)],
                cost,
                (long?)rate?.Values["year"],
                (double?)rate?.Values["rate"],
                [.. Follow(node, "passes").SelectMany(pass => Follow(pass, "on")).Where(variable => variable.Values.GetValueOrDefault("role") is "IDENTIFIER" or "POTENTIAL_IDENTIFIER").Distinct()]));
        }

        return links;
    }

    private IEnumerable<PlainGraph.Node> Follow(PlainGraph.Node node, string name) => node.Type.FindRelation(name) is { } relation && view.Rights.Follows(relation)
        ? Graph.Along(relation, node).Select(pair => pair.Node)
        : [];

    private sealed record Link(PlainGraph.Node Node, List<string> Datasets, int Cost, long? Year, double? Rate, List<PlainGraph.Node> Identifiers);
}
