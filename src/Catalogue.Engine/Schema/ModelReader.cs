using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>
/// Reads the graph's model from its SDL: every object type with <c>@node</c> is a node type, its fields without
/// <c>@relationship</c> are properties, those with it are relations. All faults are reported at once.
/// </summary>
public sealed partial class ModelReader
{
    /// <summary>The field of every node, and of every edge with properties, that explains access to it.</summary>
    internal const string AccessField = "access";

    private readonly GraphQL.TypeSystem.Schema schema;
    private readonly List<ModelFault> faults = [];
    private readonly Dictionary<string, NodeType> nodeTypes = [];
    private readonly Dictionary<(string Name, NodeType From, NodeType To), EdgeType> edgeTypes = [];

    private ModelReader(GraphQL.TypeSystem.Schema schema) => this.schema = schema;

    /// <summary>The model that a schema made of <c>schema/directives.graphql</c> and <c>schema/catalogue.graphql</c> declares.</summary>
    /// <exception cref="ModelException">The SDL does not declare a model; all faults are listed.</exception>
    public static GraphModel Read(GraphQL.TypeSystem.Schema schema)
    {
        var reader = new ModelReader(schema);
        var model = reader.ReadModel();
        return reader.faults.Count == 0 ? model : throw new ModelException([.. reader.faults]);
    }

    private GraphModel ReadModel()
    {
        var declared = schema.Types.OfType<ObjectType>()
            .Where(type => AppliedDirective.Find(type.AppliedDirectives, "node") is not null)
            .ToList();
        foreach (var type in declared)
        {
            nodeTypes.Add(type.Name, ReadNodeType(type, nodeTypes.Count));
        }

        foreach (var type in declared)
        {
            nodeTypes[type.Name].SetRelations(ReadRelations(type));
        }

        return new GraphModel([.. nodeTypes.Values], [.. edgeTypes.Values]);
    }

    private NodeType ReadNodeType(ObjectType type, int ordinal)
    {
        if (type.Fields.FirstOrDefault() is not { Name: "id", Type: NonNullType { OfType: ScalarType { Name: "ID" } } })
        {
            Fault(type.Location, $"The first field of the node type {type.Name} must be `id: ID!`.");
        }

        if (!type.Interfaces.Any(implemented => implemented.Name == "Node"))
        {
            Fault(type.Location, $"The node type {type.Name} must implement `Node`.");
        }

        RefuseAccessField(type);
        var plural = AppliedDirective.Find(type.AppliedDirectives, "node").Text("plural") ?? CamelCase(type.Name) + "s";
        return new NodeType(type.Name, plural, ordinal, ReadProperties(type)) { IsSecret = IsSecret(type) };
    }

    private void RefuseAccessField(ObjectType type)
    {
        foreach (var field in type.Fields.Where(field => field.Name == AccessField))
        {
            Fault(field.Location, $"{field.Coordinate}: `{AccessField}` is the field of the API that explains access; give this one another name.");
        }
    }

    private void Fault(Location place, string message) =>
        faults.Add(new ModelFault(place.ToSourceLocation().ToString() ?? string.Empty, message));

    internal static bool IsSecret(ObjectType type) => IsSecret(type.AppliedDirectives);

    /// <summary>A relation may say it in words of its own.</summary>
    internal static bool IsSecret(FieldDefinition field) =>
        IsSecret(field.AppliedDirectives) || AppliedDirective.Find(field.AppliedDirectives, "hiddenPath") is not null;

    private static bool IsSecret(ImmutableArray<DirectiveNode> directives) => AppliedDirective.Find(directives, "sensitivity").Text("level") == "SECRET";

    internal static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
