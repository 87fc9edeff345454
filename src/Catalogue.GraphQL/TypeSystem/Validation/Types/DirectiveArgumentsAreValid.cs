using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 5.6.1: an argument given to a directive is a value of its type.</summary>
internal static class DirectiveArgumentsAreValid
{
    /// <summary>Not to be called where default values circle.</summary>
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.AppliedDirectivesOf(schema)
        .Where(directive => directive.Location.Line > 0)
        .SelectMany(directive => Check(schema, directive));

    private static IEnumerable<GraphQLError> Check(Schema schema, DirectiveNode directive)
    {
        var errors = new InputErrors(int.MaxValue);
        foreach (var argument in directive.Arguments)
        {
            if (schema.FindDirective(directive.Name)?.FindArgument(argument.Name) is { } definition)
            {
                errors.Start($"Argument \"{definition.Coordinate}\" has invalid value", argument.Value.Location);
                new LiteralCoercion(errors, variables: null).TryCoerce(argument.Value, definition.Type, out _);
            }
        }

        return errors.ToImmutable();
    }
}
