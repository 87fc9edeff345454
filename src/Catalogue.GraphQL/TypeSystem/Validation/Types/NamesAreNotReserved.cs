using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 4, Reserved Names: no name starts with two underscores but those of introspection.</summary>
internal static class NamesAreNotReserved
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.TypesOf(schema)
        .SelectMany(NamesOf)
        .Concat(schema.Directives.SelectMany(NamesOf))
        .Where(element => element.Name.StartsWith("__", StringComparison.Ordinal))
        .Select(element => GraphQLError.At(
            [element.Location],
            $"Name \"{element.Name}\" must not begin with \"__\", which is reserved by GraphQL introspection."));

    private static IEnumerable<(string Name, Location Location)> NamesOf(NamedType type)
    {
        IEnumerable<(string, Location)> members = type switch
        {
            ImplementingType implementing => implementing.Fields.SelectMany(NamesOf),
            EnumType enumType => enumType.Values.Select(value => (value.Name, value.Location)),
            InputObjectType input => input.Fields.Select(field => (field.Name, field.Location)),
            _ => [],
        };
        return members.Prepend((type.Name, type.Location));
    }

    private static IEnumerable<(string Name, Location Location)> NamesOf(FieldDefinition field) =>
        field.Arguments.Select(argument => (argument.Name, argument.Location)).Prepend((field.Name, field.Location));

    private static IEnumerable<(string Name, Location Location)> NamesOf(DirectiveDefinition directive) =>
        directive.Arguments.Select(argument => (argument.Name, argument.Location)).Prepend((directive.Name, directive.Location));
}
