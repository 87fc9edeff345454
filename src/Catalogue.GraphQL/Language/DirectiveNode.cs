using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A directive applied to a part of a document.</summary>
public sealed class DirectiveNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <summary>The name without its <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The arguments, in source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
