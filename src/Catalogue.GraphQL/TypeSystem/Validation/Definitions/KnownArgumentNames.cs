using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.13: the arguments given to a directive are those that it defines.</summary>
internal static class KnownArgumentNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents)
    {
        var definitions = new DirectiveDefinitions(documents);
        return AppliedDirectives.In(documents).SelectMany(place => place.Directives).SelectMany(directive => Check(definitions, directive));
    }

    private static IEnumerable<GraphQLError> Check(DirectiveDefinitions definitions, DirectiveNode directive)
    {
        var known = definitions.FindArguments(directive.Name);
        return known is null
            ? []
            : directive.Arguments
                .Where(argument => !known.Exists(definition => definition.Name == argument.Name))
                .Select(argument => GraphQLError.At(argument.Location, Message(directive, argument, known)));
    }

    private static string Message(DirectiveNode directive, ArgumentNode argument, List<DirectiveArgument> known) =>
        $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\"."
        + Suggestion.Near(argument.Name, known.Select(definition => definition.Name));
}
