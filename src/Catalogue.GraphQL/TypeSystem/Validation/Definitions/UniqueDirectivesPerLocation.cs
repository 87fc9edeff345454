namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.13: a directive that is not repeatable is applied once to an element, extensions included.</summary>
internal static class UniqueDirectivesPerLocation
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents)
    {
        var definitions = new DirectiveDefinitions(documents);
        return AppliedDirectives.In(documents)
            .SelectMany(place => place.Directives, (place, directive) => (place.Element, Directive: directive))
            .Where(applied => !definitions.IsRepeatable(applied.Directive.Name))
            .Repeated(applied => (applied.Element, applied.Directive.Name))
            .Select(applied => GraphQLError.At(
                applied.Select(item => item.Directive),
                $"The directive \"@{applied[0].Directive.Name}\" can only be used once at this location."));
    }
}
