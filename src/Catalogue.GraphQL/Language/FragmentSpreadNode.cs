using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The spread of a named fragment.</summary>
public sealed class FragmentSpreadNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;
}
