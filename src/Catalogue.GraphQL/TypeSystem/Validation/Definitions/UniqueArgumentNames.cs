namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 5.4.2: an argument is given to a directive once.</summary>
internal static class UniqueArgumentNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => AppliedDirectives.In(documents)
        .SelectMany(place => place.Directives)
        .SelectMany(directive => directive.Arguments.GroupBy(argument => argument.Name))
        .Where(group => group.Count() > 1)
        .Select(group => GraphQLError.At(group, $"There can be only one argument named \"{group.Key}\"."));
}
