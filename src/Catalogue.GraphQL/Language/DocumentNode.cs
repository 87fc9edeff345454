using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A GraphQL document.</summary>
public sealed class DocumentNode(Location location, ImmutableArray<DefinitionNode> definitions, int nodeCount)
    : SyntaxNode(location)
{
    /// <summary>The definitions, in source order; never empty when parsed.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>How many nodes the document has, itself included; what it takes in memory grows with it.</summary>
    public int NodeCount { get; } = nodeCount;
}
