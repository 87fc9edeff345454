using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of a directive.</summary>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<DirectiveLocation> locations)
    : TypeSystemDefinitionNode(location)
{
    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name without its <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The argument definitions, in source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may be applied several times at one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may be applied, in source order.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; } = locations;
}
