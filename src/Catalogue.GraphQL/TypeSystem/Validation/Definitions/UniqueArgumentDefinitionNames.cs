using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Sections 3.6.1 and 3.13: the arguments of a field or directive have different names.</summary>
internal static class UniqueArgumentDefinitionNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(TypeParts.FieldsOf, (type, field) => Check($"{TypeParts.NameOf(type)}.{field.Name}", field.Arguments))
        .Concat(documents.Directives.Select(directive => Check($"@{directive.Name}", directive.Arguments)))
        .SelectMany(errors => errors);

    private static IEnumerable<GraphQLError> Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments) => arguments
        .GroupBy(argument => argument.Name)
        .Where(group => group.Count() > 1)
        .Select(group => GraphQLError.At(
            group.Select(argument => argument.NameLocation),
            $"Argument \"{owner}({group.Key}:)\" can only be defined once."));
}
