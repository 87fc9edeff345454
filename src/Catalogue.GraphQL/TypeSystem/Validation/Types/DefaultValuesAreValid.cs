using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Sections 3.6.1 and 3.10: a default value is a value of its type.</summary>
internal static class DefaultValuesAreValid
{
    /// <summary>Not to be called where default values circle, because a default value includes those of the fields that it leaves out.</summary>
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.ArgumentsOf(schema)
        .Concat(SchemaElements.InputFieldsOf(schema))
        .SelectMany(Check);

    private static IEnumerable<GraphQLError> Check(InputValueDefinition input)
    {
        if (input.DefaultValue is not { } defaultValue)
        {
            return [];
        }

        var errors = new InputErrors(int.MaxValue);
        errors.Start($"{input} has invalid default value", defaultValue.Location);
        new LiteralCoercion(errors, variables: null).TryCoerce(defaultValue, input.Type, out _);
        return errors.ToImmutable();
    }
}
