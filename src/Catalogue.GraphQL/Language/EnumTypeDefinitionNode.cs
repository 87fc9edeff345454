using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of an enum type.</summary>
public sealed class EnumTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The enum values, in source order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}
