using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Makes the types and directives of documents that have passed the definition rules. Types refer to each other in circles: all are
/// made empty first, and then filled.
/// </summary>
internal sealed partial class SchemaBuilder
{
    private readonly SchemaDocuments documents;
    private readonly Dictionary<string, NamedType> typesByName;

    /// <param name="documents">The documents.</param>
    /// <param name="given">Types that exist already; a definition of the same name is passed over.</param>
    /// <param name="coercions">By name, the coercions of custom scalars; others are permissive.</param>
    public SchemaBuilder(
        SchemaDocuments documents,
        IEnumerable<NamedType> given,
        IReadOnlyDictionary<string, ScalarCoercion> coercions)
    {
        this.documents = documents;
        typesByName = given.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var definitions = documents.TypeDefinitions.RemoveAll(definition => typesByName.ContainsKey(definition.Name));
        Types = [.. definitions.Select(definition => MakeEmpty(definition, coercions))];
        foreach (var type in Types)
        {
            typesByName.Add(type.Name, type);
        }

        foreach (var definition in definitions)
        {
            Fill(typesByName[definition.Name], definition);
        }

        Directives = [.. documents.Directives.Select(MakeDirective)];
    }

    /// <summary>The types of the documents, in definition order.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>The directives of the documents, in definition order.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The root operation types: declared, or by their default names where there is no schema definition (section 3.3.1).</summary>
    public SchemaRoots MakeRoots()
    {
        var declared = documents.SchemaParts.SelectMany(TypeParts.OperationTypesOf).ToDictionary(item => item.Operation, item => item.Type.Name);
        var definition = documents.SchemaParts.OfType<SchemaDefinitionNode>().FirstOrDefault();
        return new SchemaRoots
        {
            Description = definition?.Description?.Value,
            AppliedDirectives = [.. documents.SchemaParts.SelectMany(TypeParts.DirectivesOf)],
            Query = Root(OperationKind.Query, "Query"),
            Mutation = Root(OperationKind.Mutation, "Mutation"),
            Subscription = Root(OperationKind.Subscription, "Subscription"),
        };

        ObjectType? Root(OperationKind operation, string defaultName)
        {
            var name = declared.GetValueOrDefault(operation) ?? (definition is null ? defaultName : "");
            return typesByName.GetValueOrDefault(name) as ObjectType;
        }
    }

    private static NamedType MakeEmpty(TypeDefinitionNode definition, IReadOnlyDictionary<string, ScalarCoercion> coercions) =>
        TypeParts.KindOf(definition) switch
        {
            TypeKind.Scalar => new ScalarType(definition.Name, coercions.GetValueOrDefault(definition.Name, ScalarCoercion.Permissive)),
            TypeKind.Object => new ObjectType(definition.Name),
            TypeKind.Interface => new InterfaceType(definition.Name),
            TypeKind.Union => new UnionType(definition.Name),
            TypeKind.Enum => new EnumType(definition.Name),
            _ => new InputObjectType(definition.Name),
        };

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.Type).AsList(),
        NonNullTypeNode nonNull => Resolve(nonNull.Type).AsNonNull(),
        NamedTypeNode named => typesByName[named.Name],
        _ => throw new ArgumentException($"A {node.GetType().Name} names no type.", nameof(node)),
    };

    private IEnumerable<T> Resolve<T>(IEnumerable<NamedTypeNode> nodes)
        where T : NamedType => nodes.Select(node => typesByName[node.Name]).Cast<T>();
}
