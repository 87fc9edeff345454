using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A GraphQL document.</summary>
public sealed class DocumentNode(Location location, ImmutableArray<DefinitionNode> definitions)
    : SyntaxNode(location)
{
    /// <summary>The definitions, in source order; never empty when parsed.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}
