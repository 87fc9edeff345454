using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.3.1: the root operation types are different types.</summary>
internal static class RootTypesAreDifferent
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => Enum.GetValues<OperationKind>()
        .Select(operation => (Operation: operation.ToText(), Type: schema.GetRootType(operation)))
        .Where(root => root.Type is not null)
        .GroupBy(root => root.Type, root => root.Operation)
        .Where(group => group.Count() > 1)
        .Select(group => GraphQLError.At(
            group.Key is { } type ? [type.Location] : [],
            $"All root types must be different, \"{group.Key}\" type is used as {AndList([.. group])} root types."));

    private static string AndList(List<string> items) => items.Count == 2
        ? $"{items[0]} and {items[1]}"
        : $"{string.Join(", ", items.Take(items.Count - 1))}, and {items[^1]}";
}
