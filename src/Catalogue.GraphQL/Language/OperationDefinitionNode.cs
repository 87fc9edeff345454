using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An operation: a query, a mutation or a subscription.</summary>
public sealed class OperationDefinitionNode(
    Location location,
    StringValueNode? description,
    OperationKind operation,
    string? name,
    Location nameLocation,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    /// <summary>The kind of operation; the shorthand <c>{ }</c> is a query.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>The name, or null for an anonymous operation.</summary>
    public string? Name { get; } = name;

    /// <summary>Where the name stands; the default value for an anonymous operation.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The variables, in source order.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;
}
