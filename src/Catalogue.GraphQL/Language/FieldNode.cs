using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The selection of a field.</summary>
public sealed class FieldNode(
    Location location,
    string? alias,
    string name,
    Location nameLocation,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet)
    : SelectionNode(location, directives)
{
    /// <summary>The alias, or null where there is none.</summary>
    public string? Alias { get; } = alias;

    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The arguments, in source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The sub-selections, or null where there are none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}
