namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.10: the fields of a OneOf input object are nullable and have no default value.</summary>
internal static class OneOfFieldsAreNullable
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.TypesOf(schema)
        .OfType<InputObjectType>()
        .Where(type => type.IsOneOf)
        .SelectMany(type => type.Fields)
        .SelectMany(Check);

    private static IEnumerable<GraphQLError> Check(InputValueDefinition field)
    {
        if (field.Type is NonNullType)
        {
            yield return GraphQLError.At(field.Location, $"OneOf input field {field} must be nullable.");
        }

        if (field.DefaultValue is { } defaultValue)
        {
            yield return GraphQLError.At(defaultValue.Location, $"OneOf input field {field} cannot have a default value.");
        }
    }
}
