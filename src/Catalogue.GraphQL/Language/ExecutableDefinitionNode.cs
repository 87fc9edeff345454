using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An operation or a fragment definition.</summary>
public abstract class ExecutableDefinitionNode(
    Location location,
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : DefinitionNode(location)
{
    /// <summary>The description, or null where there is none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
