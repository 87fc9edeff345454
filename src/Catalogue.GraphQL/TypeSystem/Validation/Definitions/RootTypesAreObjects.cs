using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.3.1: root operation types are object types, also those that are roots by their default names.</summary>
internal static class RootTypesAreObjects
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => RootsOf(documents)
        .Where(root => documents.FindKind(root.Type) is not (null or TypeKind.Object))
        .Select(root => GraphQLError.At(root.Location, Message(root.Operation, root.Type)));

    private static IEnumerable<(OperationKind Operation, string Type, Location Location)> RootsOf(SchemaDocuments documents)
    {
        var declared = documents.SchemaParts
            .SelectMany(TypeParts.OperationTypesOf)
            .Select(root => (root.Operation, root.Type.Name, root.Type.Location))
            .ToList();
        var byDefault = documents.SchemaParts.OfType<SchemaDefinitionNode>().Any()
            ? []
            : Enum.GetValues<OperationKind>()
                .ExceptBy(declared.Select(root => root.Operation), operation => operation)
                .Select(operation => (Operation: operation, Type: documents.FindType(operation.ToString())))
                .Select(root => (root.Operation, root.Type?.Name ?? "", root.Type?.NameLocation ?? default));
        return declared.Concat(byDefault);
    }

    private static string Message(OperationKind operation, string type) => operation == OperationKind.Query
        ? $"Query root type must be Object type, it cannot be {type}."
        : $"{operation} root type must be Object type if provided, it cannot be {type}.";
}
