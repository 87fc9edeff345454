using Catalogue.Plan.Changes;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private string LinkagePaths()
    {
        var (dataset, linkage, variable, rate) = (TypeOf("Dataset"), TypeOf("Linkage"), TypeOf("Variable"), TypeOf("MatchRate"));
        foreach (var type in new[] { dataset, linkage, rate, TypeOf("LinkagePass") })
        {
            See(Position.LinkagePaths, type);
        }

        foreach (var (type, name) in new[] { (linkage, "method"), (linkage, "status"), (linkage, "legalDecision"), (rate, "rate"), (rate, "year"), (variable, "role") })
        {
            uses.Add(new Use(Position.LinkagePaths, type, null, type.FindProperty(name)));
        }

        uses.Add(new Use(Position.LinkagePaths, null, RelationOf(linkage, "links").Edge));
        uses.AddRange(RelationOf(TypeOf("LinkagePass"), "on").Edge is var on ? [new Use(Position.LinkagePaths, null, on), .. on.Properties.Select(property => new Use(Position.LinkagePaths, null, on, property))] : []);
        var (from, to) = random.Next(4) > 0 && Linked() is { } ends ? ends : (IdOf(dataset), IdOf(dataset));
        return $"linkagePaths(from: {Given("ID!", $"\"{from}\"")}, to: \"{to}\", first: {Given("Int!", $"{random.Next(1, 5)}")}) "
            + "{ cost matchRateBound hops { from { id } to { id title } linkage { id title } method year matchRate decision identifiers { id name } approvals { id kind } } }";
    }

    private bool IsAboutLinkage() => TypesInFocus().Any(type => type.Name is "Linkage" or "LinkagePass" or "MatchRate") || InFocus(TypeOf("Variable")).Any(property => property.Name == "role");

    // Two datasets that some linkage links, rather one that the changes are about.
    private (string From, string To)? Linked()
    {
        var links = RelationOf(TypeOf("Linkage"), "links").Edge;
        var linkages = Graph?.Edges.Where(edge => edge.Type == links).GroupBy(edge => edge.From, edge => edge.To).Where(ends => ends.Count() > 1).ToArray() ?? [];
        if (linkages.Length == 0)
        {
            return null;
        }

        var near = NearFocus();
        var ends = values.Any(linkages.Where(ends => near.Contains(ends.Key)).ToArray() is { Length: > 0 } focused ? focused : linkages).ToArray();
        var from = random.Next(ends.Length);
        return (ends[from], ends[(from + 1) % ends.Length]);
    }

    // The nodes that the changes name, and what hangs together with them in a linkage.
    private HashSet<string> NearFocus()
    {
        var near = focus.SelectMany(change => change switch
        {
            Change.UpsertNode upsert => [upsert.Id.Value],
            Change.Connect connect => [connect.From.Value, connect.To.Value],
            Change.Disconnect disconnect => [disconnect.From.Value, disconnect.To.Value],
            _ => Array.Empty<string>(),
        }).ToHashSet();
        for (var step = 0; step < 2; step++)
        {
            near.UnionWith(Graph?.Edges.Where(edge => edge.Type.Name is "ON" or "PASS_OF" or "RATE_OF" && (near.Contains(edge.From) || near.Contains(edge.To))).SelectMany(edge => new[] { edge.From, edge.To }).ToArray() ?? []);
        }

        return near;
    }
}
