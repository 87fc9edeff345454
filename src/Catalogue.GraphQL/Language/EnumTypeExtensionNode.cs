using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of an enum type.</summary>
public sealed class EnumTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The enum values, in source order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}
