using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Store.Specification;

/// <summary>Differences as sorted lines; also that of two naive graphs, which knows nothing of commits.</summary>
public static class DifferenceText
{
    public static string[] Lines(GraphDifference difference) =>
    [
        .. difference.Nodes.Select(node => Line($"{node.Kind} {node.Type} {node.Id}", node.Changed)).Order(StringComparer.Ordinal),
        .. difference.Edges.Select(edge => Line($"{edge.Kind} {edge.Type} {edge.From} {edge.To} {edge.Key}", edge.Changed)).Order(StringComparer.Ordinal),
    ];

    public static string[] Lines(NaiveGraph before, NaiveGraph after) =>
    [
        .. Lines(
            before.Nodes.Values.ToDictionary(node => $"{node.Type} {node.Id}", node => (node.Type.Properties.AsEnumerable(), node.Values)),
            after.Nodes.Values.ToDictionary(node => $"{node.Type} {node.Id}", node => (node.Type.Properties.AsEnumerable(), node.Values))),
        .. Lines(
            before.Edges.ToDictionary(edge => $"{edge.Type} {edge.From} {edge.To} {edge.Key}", edge => (edge.Type.Properties.AsEnumerable(), edge.Values)),
            after.Edges.ToDictionary(edge => $"{edge.Type} {edge.From} {edge.To} {edge.Key}", edge => (edge.Type.Properties.AsEnumerable(), edge.Values))),
    ];

    private static IEnumerable<string> Lines(
        Dictionary<string, (IEnumerable<Property> Properties, Dictionary<Property, Plan.Values.PlanValue> Values)> before,
        Dictionary<string, (IEnumerable<Property> Properties, Dictionary<Property, Plan.Values.PlanValue> Values)> after) =>
        before.Keys.Union(after.Keys).Select(key => (before.ContainsKey(key), after.ContainsKey(key)) switch
        {
            (false, _) => Line($"Created {key}", []),
            (_, false) => Line($"Deleted {key}", []),
            _ => after[key].Properties.Where(property => !NaiveValues.Read(before[key].Values, property).Equals(NaiveValues.Read(after[key].Values, property))).ToArray() is { Length: > 0 } changed
                ? Line($"Updated {key}", changed)
                : null,
        }).OfType<string>().Order(StringComparer.Ordinal);

    private static string Line(string what, IEnumerable<Property> changed) => $"{what} ({string.Join(", ", changed.Select(property => property.Name))})";
}
