using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The definitions and extensions of all documents of a schema, in order, before they are known to be right.</summary>
internal sealed class SchemaDocuments
{
    private readonly Dictionary<string, TypeDefinitionNode> typesByName = new(StringComparer.Ordinal);
    private readonly ILookup<string, TypeExtensionNode> extensionsByName;

    public SchemaDocuments(IEnumerable<DocumentNode> documents)
    {
        Definitions = [.. documents.SelectMany(document => document.Definitions)];
        TypeDefinitions = [.. Definitions.OfType<TypeDefinitionNode>()];
        TypeParts = [.. Definitions.OfType<TypeSystemDefinitionNode>().Where(node => node is TypeDefinitionNode or TypeExtensionNode)];
        SchemaParts = [.. Definitions.OfType<TypeSystemDefinitionNode>().Where(node => node is SchemaDefinitionNode or SchemaExtensionNode)];
        Directives = [.. Definitions.OfType<DirectiveDefinitionNode>()];
        extensionsByName = Definitions.OfType<TypeExtensionNode>().ToLookup(node => node.Name, StringComparer.Ordinal);
        foreach (var type in TypeDefinitions)
        {
            typesByName.TryAdd(type.Name, type);
        }
    }

    public ImmutableArray<DefinitionNode> Definitions { get; }

    public ImmutableArray<TypeDefinitionNode> TypeDefinitions { get; }

    /// <summary>Type definitions and type extensions.</summary>
    public ImmutableArray<TypeSystemDefinitionNode> TypeParts { get; }

    /// <summary>Schema definitions and schema extensions.</summary>
    public ImmutableArray<TypeSystemDefinitionNode> SchemaParts { get; }

    public ImmutableArray<DirectiveDefinitionNode> Directives { get; }

    /// <summary>Names of the types that the documents define.</summary>
    public IEnumerable<string> TypeNames => typesByName.Keys;

    /// <summary>The first definition of that name, or null.</summary>
    public TypeDefinitionNode? FindType(string name) => typesByName.GetValueOrDefault(name);

    /// <summary>The definition and its extensions.</summary>
    public IEnumerable<TypeSystemDefinitionNode> PartsOf(TypeDefinitionNode type) =>
        extensionsByName[type.Name].Prepend<TypeSystemDefinitionNode>(type);

    /// <summary>The kind of a type of the documents or of a built-in one; null where there is none of that name.</summary>
    public TypeKind? FindKind(string name) => BuiltInTypes.Find(name) switch
    {
        { } builtIn => builtIn switch
        {
            ScalarType => TypeKind.Scalar,
            EnumType => TypeKind.Enum,
            _ => TypeKind.Object,
        },
        null => FindType(name) is { } type ? TypeSystem.TypeParts.KindOf(type) : null,
    };
}
