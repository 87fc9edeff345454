using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of an input object type.</summary>
public sealed class InputObjectTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The input fields, in source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
