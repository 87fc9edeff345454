using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>One selection of a selection set: a field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(Location location, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
