namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.6 and 3.7: the type of a field is an output type.</summary>
internal static class FieldsHaveOutputTypes
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(TypeParts.FieldsOf, (type, field) => (Coordinate: $"{TypeParts.NameOf(type)}.{field.Name}", field.Type))
        .Where(field => documents.FindKind(TypeReferences.NamedTypeOf(field.Type).Name) == TypeKind.InputObject)
        .Select(field => GraphQLError.At(field.Type.Location, $"The type of {field.Coordinate} must be Output Type but got: {field.Type}."));
}
