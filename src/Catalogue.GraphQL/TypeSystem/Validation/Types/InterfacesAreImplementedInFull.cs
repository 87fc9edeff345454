namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.6, IsValidImplementation (1): a type also names every interface that its interfaces implement.</summary>
internal static class InterfacesAreImplementedInFull
{
    public static IEnumerable<GraphQLError> Check(Schema schema) =>
        SchemaElements.Implementations(schema).SelectMany(pair => Check(pair.Type, pair.Interface));

    private static IEnumerable<GraphQLError> Check(ImplementingType type, InterfaceType implemented) => implemented.Interfaces
        .Where(transitive => !type.Interfaces.Contains(transitive))
        .Select(transitive => GraphQLError.At(
            [type.Location],
            transitive == type
                ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                : $"Type {type} must implement {transitive} because it is implemented by {implemented}."));
}
