using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An extension of the schema definition.</summary>
public sealed class SchemaExtensionNode(
    Location location,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemDefinitionNode(location)
{
    /// <summary>The directives applied here, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root operation types, in source order.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}
