namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.9: the values of an enum, extensions included, have different names.</summary>
internal static class UniqueEnumValueNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(TypeParts.ValuesOf, (type, value) => (Type: TypeParts.NameOf(type), Node: value))
        .Repeated(value => (value.Type, value.Node.Name))
        .Select(values => GraphQLError.At(
            values.Select(value => value.Node.NameLocation),
            $"Enum value \"{values[0].Type}.{values[0].Node.Name}\" can only be defined once."));
}
