using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>
/// All that a principal can read, node by node, asked with ordinary queries; and what lies between two such views. It knows
/// nothing of commits, and reads everything every time.
/// </summary>
internal sealed class NaiveView
{
    private readonly SortedDictionary<(int Type, string Id), string> nodes = [];

    public static async Task<NaiveView> ReadAsync(SmallCatalogue catalogue, Principal principal)
    {
        var view = new NaiveView();
        var known = catalogue.Engine.SchemaFor(principal);
        foreach (var type in known.Model.NodeTypes.Where(type => known.HasField(type.Name)))
        {
            var response = JsonNode.Parse(await catalogue.AskAsync(QueryOf(type, known), principal))?["data"]?[type.Plural]?["nodes"]?.AsArray()
                ?? throw new InvalidOperationException($"{type} cannot be read.");
            Assert.True(response.Count < 500, "The page holds all nodes.");
            foreach (var node in response.OfType<JsonObject>())
            {
                view.nodes.Add((type.Ordinal, (string?)node["id"] ?? string.Empty), node.ToJsonString());
            }
        }

        return view;
    }

    /// <summary>A line per node: its type, its id and all that is read of it.</summary>
    public string Text => string.Join('\n', nodes.Select(node => $"{node.Key.Type} {node.Key.Id} {node.Value}"));

    /// <summary>The events that lead from this view to the next: <c>UPDATED DATASET dataset-1</c>.</summary>
    public IEnumerable<string> EventsTo(NaiveView next, GraphModel model) => nodes.Keys.Union(next.nodes.Keys).Order()
        .Select(key => (Kind: KindOf(nodes.GetValueOrDefault(key), next.nodes.GetValueOrDefault(key)), key.Type, key.Id))
        .Where(change => change.Kind is not null)
        .Select(change => $"{change.Kind} {CatalogueSchema.ConstantCase(model.NodeTypes[change.Type].Name)} {change.Id}");

    private static string? KindOf(string? before, string? after) => (before, after) switch
    {
        (null, _) => "CREATED",
        (_, null) => "DELETED",
        _ => before == after ? null : "UPDATED",
    };

    // Whether a value is shown as it is, can be read as well.
    private const string Explained = "access { coordinate outcome }";

    /// <summary>All that can be asked of a node of a type, each under a name of its own.</summary>
    public static IEnumerable<(string Name, string Field)> FieldsOf(NodeType type, ServedSchema known) =>
    [
        .. type.Properties.Where(property => known.HasField($"{type}.{property}")).SelectMany(FieldsOf),
        .. type.Relations.Where(relation => known.HasField($"{relation}")).Select(relation => (relation.Name, FieldOf(relation))),
        ("access", Explained),
    ];

    private static string QueryOf(NodeType type, ServedSchema known) =>
        $"{{ {type.Plural}(first: 50, order: [{{ id: ASC }}]) {{ nodes {{ {Joined(FieldsOf(type, known))} }} }} }}";

    private static IEnumerable<(string Name, string Field)> FieldsOf(Property property) => property switch
    {
        { Type: PropertyType.Text } => [($"{property.Name}FR", $"{property.Name}(language: FR)"), ($"{property.Name}EN", $"{property.Name}(language: EN)")],
        { RefersTo: not null } => [(property.Name, $"{property.Name} {{ id }}")],
        _ => [(property.Name, property.Name)],
    };

    private static string FieldOf(Relation relation) => relation.IsToMany
        ? $"{relation.Name}(first: 50, order: [{{ id: ASC }}]) {{ edges {{ node {{ id }} {Joined(relation.Edge.Properties.SelectMany(FieldsOf))} {(relation.Edge.Properties.IsEmpty ? "" : Explained)} }} }}"
        : $"{relation.Name} {{ id }}";

    private static string Joined(IEnumerable<(string Name, string Field)> fields) => string.Join(' ', fields.Select(field => $"{field.Name}: {field.Field}"));
}
