using System.Text;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>
/// Derives the served API from the model: for each node type its object type, connection, filter and order, and the
/// query's fields for one and for many; for each type and relation the mutation's fields and their inputs. The result is SDL text, to be read together with <c>schema/queries.graphql</c>,
/// and the meaning of every derived field by its coordinate.
/// </summary>
internal sealed partial class ApiDerivation
{
    /// <summary>How places in the derived SDL name it.</summary>
    public const string Source = "derived";

    private readonly GraphQL.TypeSystem.Schema modelSchema;
    private readonly GraphModel model;
    private readonly SharedQueries queries;
    private readonly StringBuilder sdl = new();
    private readonly Dictionary<string, FieldMeaning> meanings = new(StringComparer.Ordinal);

    private ApiDerivation(GraphQL.TypeSystem.Schema modelSchema, GraphModel model, SharedQueries queries) =>
        (this.modelSchema, this.model, this.queries) = (modelSchema, model, queries);

    /// <param name="modelSchema">The model as it is declared, for descriptions and enums.</param>
    /// <param name="model">As far as it is known: whatever it leaves out leaves no trace in the API.</param>
    /// <param name="queries">What the API has beside it.</param>
    public static (string Sdl, Dictionary<string, FieldMeaning> Meanings) Derive(GraphQL.TypeSystem.Schema modelSchema, GraphModel model, SharedQueries queries)
    {
        var derivation = new ApiDerivation(modelSchema, model, queries);
        derivation.DeriveAll();
        return (derivation.sdl.ToString(), derivation.meanings);
    }

    private void DeriveAll()
    {
        DeriveQuery();
        DeriveNodeInterface();
        foreach (var type in model.NodeTypes)
        {
            DeriveObject(type);
            DeriveConnection(type.Name, type, relation: null);
            foreach (var relation in type.Relations.Where(HasOwnConnection))
            {
                DeriveConnection(ConnectionPrefix(relation), relation.Target, relation);
            }

            DeriveFilter(type);
            DeriveOrder(type);
            DeriveAggregate(type);
            DeriveGroups(type);
        }

        DeriveAggregateKinds();
        DeriveMutation();
        DeriveEnums();
        DeriveScalars();
    }

    private void DeriveQuery()
    {
        sdl.AppendLine("extend type Query {");
        foreach (var type in model.NodeTypes)
        {
            var one = ModelReader.CamelCase(type.Name);
            meanings.Add($"Query.{one}", new FieldMeaning.One(type));
            meanings.Add($"Query.{type.Plural}", new FieldMeaning.Many(type));
            sdl.AppendLine($"  {one}(id: ID!): {type.Name}");
            sdl.AppendLine($"  {type.Plural}({PageArguments(type)}): {type.Name}Connection! {SizeDirective(PageSizes.Usual)}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveNodeInterface()
    {
        sdl.AppendLine($$"""
            "Anything that the catalogue describes, under an id that is unique across all types."
            interface Node {
              id: ID!
            {{AccessFieldOf(1 + model.NodeTypes.Max(type => type.Properties.Length + type.Relations.Length))}}
            }
            "The types of nodes."
            enum NodeType {
            """);
        foreach (var type in model.NodeTypes)
        {
            sdl.AppendLine(CatalogueSchema.ConstantCase(type.Name));
        }

        sdl.AppendLine("}");
    }

    private static string PageArguments(NodeType type) =>
        $"where: {type.Name}Filter, order: [{type.Name}Order!], first: Int, after: String, last: Int, before: String";

    private static string SizeDirective(PageSizes sizes) =>
        $"@listSize(assumedSize: {sizes.Maximum}, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: {sizes.Default}, sizedFields: [\"nodes\", \"edges\"], requireOneSlicingArgument: false)";

    private ObjectType Declared(NodeType type) => (ObjectType)(modelSchema.FindType(type.Name)
        ?? throw new InvalidOperationException($"The model's schema has no type {type.Name}."));

    private void Describe(string? description)
    {
        if (description is not null)
        {
            sdl.Append("\"\"\"\n").Append(description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)).Append("\n\"\"\"\n");
        }
    }

    private static bool HasOwnConnection(Relation relation) => relation.IsToMany && !relation.Edge.Properties.IsEmpty;

    private static string ConnectionPrefix(Relation relation) => HasOwnConnection(relation)
        ? relation.Owner.Name + char.ToUpperInvariant(relation.Name[0]) + relation.Name[1..]
        : relation.Target.Name;
}
