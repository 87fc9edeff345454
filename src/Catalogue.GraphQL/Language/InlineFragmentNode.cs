using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An inline fragment.</summary>
public sealed class InlineFragmentNode(
    Location location,
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(location, directives)
{
    /// <summary>The type condition, or null where there is none.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
