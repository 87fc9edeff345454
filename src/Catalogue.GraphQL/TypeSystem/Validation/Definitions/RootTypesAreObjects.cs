using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3.1: root operation types are object types.</summary>
internal static class RootTypesAreObjects
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.SchemaParts
        .SelectMany(TypeParts.OperationTypesOf)
        .Where(root => documents.FindKind(root.Type.Name) is not (null or TypeKind.Object))
        .Select(root => GraphQLError.At(root.Type.Location, Message(root)));

    private static string Message(OperationTypeDefinitionNode root) => root.Operation == OperationKind.Query
        ? $"Query root type must be Object type, it cannot be {root.Type.Name}."
        : $"{root.Operation} root type must be Object type if provided, it cannot be {root.Type.Name}.";
}
