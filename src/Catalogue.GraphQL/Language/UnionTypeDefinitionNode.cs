using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of a union type.</summary>
public sealed class UnionTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The member types, in source order.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}
