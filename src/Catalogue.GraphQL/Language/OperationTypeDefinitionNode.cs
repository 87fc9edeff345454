namespace Catalogue.GraphQL.Language;

/// <summary>The root type of one kind of operation.</summary>
public sealed class OperationTypeDefinitionNode(Location location, OperationKind operation, NamedTypeNode type)
    : SyntaxNode(location)
{
    /// <summary>The kind of operation.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;
}
