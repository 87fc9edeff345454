using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>A request for each field of a query root, with all that can be selected without much ado: whatever the API comes to have is asked for.</summary>
internal static class ApiRequests
{
    // Deep enough for what a list's nodes lead to, and small enough for the cost that a request may have.
    private const int Depth = 4;

    public static IEnumerable<string> Of(GraphQL.TypeSystem.Schema api) => (api.QueryType?.Fields ?? [])
        .Select(field => (Field: field, Arguments: Arguments(field)))
        .Where(item => item.Arguments is not null)
        .Select(item => $"{{ {item.Field.Name}{item.Arguments}{Selection(item.Field.Type.Named, Depth)} }}");

    private static string Selection(NamedType type, int depth) => type switch
    {
        ImplementingType implementing when depth > 0 => $" {{ __typename {string.Join(' ', implementing.Fields.Select(field => Selected(field, depth - 1)).OfType<string>())} }}",
        ImplementingType or UnionType => " { __typename }",
        _ => "",
    };

    private static string? Selected(FieldDefinition field, int depth) =>
        field.Type.Named is CompositeType && depth == 0 ? null
        : Arguments(field) is { } arguments ? $"{field.Name}{arguments}{Selection(field.Type.Named, depth)}"
        : null;

    // Pages of two; null where something is wanted that there is no value for.
    private static string? Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired || argument.Name == "first").Select(argument => (argument.Name, Value: ValueOf(field, argument))).ToList();
        return given.Exists(argument => argument.Value is null) ? null
            : given.Count == 0 ? ""
            : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {argument.Value}"))})";
    }

    private static string? ValueOf(FieldDefinition field, InputValueDefinition argument) => (argument.Name, argument.Type.ToString()) switch
    {
        ("first", _) => "2",
        ("text", _) => "\"alpha\"",
        ("type", _) => "\"Dataset\"",
        ("id", "ID!") => $"\"{field.Name}-0\"",
        (_, "ID!") => "\"dataset-0\"",
        (_, "[ID!]!") => "[\"dataset-0\", \"project-1\", \"variable-2\"]",
        (_, "String!") => "\"a\"",
        (_, "Int!" or "Long!") => "1",
        _ when argument.Type is NonNullType { OfType: ListType { OfType: NonNullType { OfType: EnumType options } } } => $"[{options.Values[0].Name}]",
        _ when argument.Type.Named is EnumType options => options.Values[0].Name,
        _ => null,
    };
}
