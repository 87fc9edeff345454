using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.6.1, 3.10 and 3.13: the type of an argument or input field is an input type.</summary>
internal static class InputValuesHaveInputTypes
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(InputValuesOf)
        .Concat(documents.Directives.SelectMany(InputValuesOf))
        .Where(input => documents.FindKind(TypeReferences.NamedTypeOf(input.Type).Name) is TypeKind.Object or TypeKind.Interface or TypeKind.Union)
        .Select(input => GraphQLError.At(input.Type.Location, $"The type of {input.Coordinate} must be Input Type but got: {input.Type}."));

    private static IEnumerable<(string Coordinate, TypeNode Type)> InputValuesOf(TypeSystemDefinitionNode type)
    {
        var name = TypeParts.NameOf(type);
        return TypeParts.FieldsOf(type)
            .SelectMany(field => field.Arguments, (field, argument) => ($"{name}.{field.Name}({argument.Name}:)", argument.Type))
            .Concat(TypeParts.InputFieldsOf(type).Select(field => ($"{name}.{field.Name}", field.Type)));
    }

    private static IEnumerable<(string Coordinate, TypeNode Type)> InputValuesOf(DirectiveDefinitionNode directive) =>
        directive.Arguments.Select(argument => ($"@{directive.Name}({argument.Name}:)", argument.Type));
}
