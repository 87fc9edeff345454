using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of a union type.</summary>
public sealed class UnionTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The member types, in source order.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}
