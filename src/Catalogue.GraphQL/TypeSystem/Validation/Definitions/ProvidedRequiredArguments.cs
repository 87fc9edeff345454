using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.13: every required argument of an applied directive is given.</summary>
internal static class ProvidedRequiredArguments
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents)
    {
        var definitions = new DirectiveDefinitions(documents);
        return AppliedDirectives.In(documents).SelectMany(place => place.Directives).SelectMany(directive => Check(definitions, directive));
    }

    private static IEnumerable<GraphQLError> Check(DirectiveDefinitions definitions, DirectiveNode directive) =>
        (definitions.FindArguments(directive.Name) ?? [])
            .Where(definition => definition.IsRequired && !directive.Arguments.Any(argument => argument.Name == definition.Name))
            .Select(definition => GraphQLError.At(
                directive.Location,
                $"Argument \"@{directive.Name}({definition.Name}:)\" of type \"{definition.Type}\" is required, but it was not provided."));
}
