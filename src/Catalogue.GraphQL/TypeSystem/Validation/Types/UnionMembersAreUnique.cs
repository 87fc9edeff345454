namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.8: a union includes a type once.</summary>
internal static class UnionMembersAreUnique
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.TypesOf(schema)
        .OfType<UnionType>()
        .SelectMany(union => union.Types.GroupBy(type => type).Where(group => group.Count() > 1), (union, group) => (Union: union, Member: group.Key))
        .Select(pair => GraphQLError.At(pair.Union.Location, $"Union type {pair.Union} can only include type {pair.Member} once."));
}
