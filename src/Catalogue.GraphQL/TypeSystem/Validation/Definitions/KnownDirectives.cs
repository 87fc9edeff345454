using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.13: a directive that is applied is defined, and may stand where it stands.</summary>
internal static class KnownDirectives
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents)
    {
        var definitions = new DirectiveDefinitions(documents);
        return AppliedDirectives.In(documents)
            .SelectMany(place => place.Directives, (place, directive) => Check(definitions, directive, place.Location))
            .OfType<GraphQLError>();
    }

    private static GraphQLError? Check(DirectiveDefinitions definitions, DirectiveNode directive, DirectiveLocation location)
    {
        if (definitions.FindLocations(directive.Name) is not { } locations)
        {
            return GraphQLError.At(directive.Location, $"Unknown directive \"@{directive.Name}\".");
        }

        return locations.Contains(location)
            ? null
            : GraphQLError.At(directive.Location, $"Directive \"@{directive.Name}\" may not be used on {location.ToText()}.");
    }
}
