using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A selection set.</summary>
public sealed class SelectionSetNode(Location location, ImmutableArray<SelectionNode> selections)
    : SyntaxNode(location)
{
    /// <summary>The selections, in source order; never empty when parsed.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}
