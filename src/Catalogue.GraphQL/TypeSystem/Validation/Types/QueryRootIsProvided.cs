namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.3.1: a schema that is served has a query root.</summary>
internal static class QueryRootIsProvided
{
    public static IEnumerable<GraphQLError> Check(Schema schema) =>
        schema.QueryType is null ? [new GraphQLError("Query root type must be provided.")] : [];
}
