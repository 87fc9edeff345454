using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of an interface type.</summary>
public sealed class InterfaceTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The interfaces named after <c>implements</c>.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The field definitions, in source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}
