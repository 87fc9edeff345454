namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.6, IsValidImplementation (2.c, 2.d): a field has every argument of its interface field, of the same type, and requires no other.</summary>
internal static class InterfaceArgumentsAreImplemented
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.Implementations(schema)
        .SelectMany(pair => pair.Interface.Fields, (pair, field) => (Expected: field, Field: pair.Type.FindField(field.Name)))
        .SelectMany(pair => pair.Field is { } field ? Check(field, pair.Expected) : []);

    private static IEnumerable<GraphQLError> Check(FieldDefinition field, FieldDefinition expectedField)
    {
        foreach (var expected in expectedField.Arguments)
        {
            if (field.FindArgument(expected.Name) is not { } argument)
            {
                yield return GraphQLError.At(
                    [expected.Location, field.Location],
                    $"Interface field argument {expected} expected but {field} does not provide it.");
            }
            else if (argument.Type != expected.Type)
            {
                yield return GraphQLError.At(
                    [expected.Location, argument.Location],
                    $"Interface field argument {expected} expects type {expected.Type} but {argument} is type {argument.Type}.");
            }
        }

        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && expectedField.FindArgument(argument.Name) is null))
        {
            yield return GraphQLError.At(
                [argument.Location, expectedField.Location],
                $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expectedField}\".");
        }
    }
}
