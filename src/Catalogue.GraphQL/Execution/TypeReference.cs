using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>The type that a type reference of a document means.</summary>
internal static class TypeReference
{
    /// <summary>Null where the schema has no type of that name. The parser bounds how deep a reference nests.</summary>
    public static GraphQLType? Find(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Find(schema, nonNull.Type)?.AsNonNull(),
        ListTypeNode list => Find(schema, list.Type)?.AsList(),
        NamedTypeNode named => schema.FindType(named.Name),
        _ => null,
    };
}
