using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of a named type (<c>extend type</c> and its like).</summary>
public abstract class TypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : TypeSystemDefinitionNode(location)
{
    /// <summary>The name as written.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
