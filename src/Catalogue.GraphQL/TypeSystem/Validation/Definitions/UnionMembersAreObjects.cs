namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 3.8: the members of a union are object types.</summary>
internal static class UnionMembersAreObjects
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(TypeParts.MembersOf, (union, member) => (Union: TypeParts.NameOf(union), Member: member))
        .Where(pair => documents.FindKind(pair.Member.Name) is not (null or TypeKind.Object))
        .Select(pair => GraphQLError.At(
            pair.Member.Location,
            $"Union type {pair.Union} can only include Object types, it cannot include {pair.Member.Name}."));
}
