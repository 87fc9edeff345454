using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.6, 3.7 and 3.10: the fields of a type, extensions included, have different names.</summary>
internal static class UniqueFieldDefinitionNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(type => FieldsOf(type), (type, field) => (Type: TypeParts.NameOf(type), field.Name, field.Location))
        .Repeated(field => (field.Type, field.Name))
        .Select(fields => GraphQLError.At(
            fields.Select(field => field.Location),
            $"Field \"{fields[0].Type}.{fields[0].Name}\" can only be defined once."));

    private static IEnumerable<(string Name, Location Location)> FieldsOf(TypeSystemDefinitionNode type) => TypeParts.FieldsOf(type)
        .Select(field => (field.Name, field.NameLocation))
        .Concat(TypeParts.InputFieldsOf(type).Select(field => (field.Name, field.NameLocation)));
}
