using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of an input object type.</summary>
public sealed class InputObjectTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The input fields, in source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
