using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;
}
