namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.13.3: what must be given cannot be deprecated.</summary>
internal static class RequiredInputsAreNotDeprecated
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.ArgumentsOf(schema)
        .Where(IsWrong)
        .Select(argument => GraphQLError.At([argument.Location], $"Required argument {argument} cannot be deprecated."))
        .Concat(SchemaElements.InputFieldsOf(schema)
            .Where(IsWrong)
            .Select(field => GraphQLError.At([field.Location], $"Required input field {field} cannot be deprecated.")));

    private static bool IsWrong(InputValueDefinition input) => input is { IsRequired: true, DeprecationReason: not null };
}
