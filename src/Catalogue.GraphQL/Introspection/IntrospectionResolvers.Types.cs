using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

public static partial class IntrospectionResolvers
{
    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfType()
    {
        yield return Field<GraphQLType>("__Type", "kind", type => FieldValue.Leaf(KindOf(type)));
        yield return Field<GraphQLType>("__Type", "name", type => LeafOrNull((type as NamedType)?.Name));
        yield return Field<GraphQLType>("__Type", "description", type => LeafOrNull((type as NamedType)?.Description));
        yield return Field<GraphQLType>("__Type", "specifiedByURL", type => LeafOrNull((type as ScalarType)?.SpecifiedByUrl));
        yield return Field<GraphQLType>("__Type", "fields", Fields);
        yield return Field<GraphQLType>("__Type", "interfaces", type => type is ImplementingType item ? Objects(item.Interfaces) : FieldValue.Null);
        yield return Field<GraphQLType>("__Type", "enumValues", EnumValues);
        yield return Field<GraphQLType>("__Type", "inputFields", (type, all) => type is InputObjectType item ? InputValues(item.Fields, all) : FieldValue.Null);
        yield return Field<GraphQLType>("__Type", "ofType", OfType);
        yield return Field<GraphQLType>("__Type", "isOneOf", type => type is InputObjectType item ? FieldValue.Boolean(item.IsOneOf) : FieldValue.Null);
    }

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static FieldValue Fields(GraphQLType type, bool includeDeprecated) => type is ImplementingType implementing
        ? Objects(implementing.Fields.Where(field => includeDeprecated || field.DeprecationReason is null))
        : FieldValue.Null;

    private static FieldValue EnumValues(GraphQLType type, bool includeDeprecated) => type is EnumType enumType
        ? Objects(enumType.Values.Where(value => includeDeprecated || value.DeprecationReason is null))
        : FieldValue.Null;

    private static FieldValue OfType(GraphQLType type) => type switch
    {
        ListType list => FieldValue.Object(list.OfType),
        NonNullType nonNull => FieldValue.Object(nonNull.OfType),
        _ => FieldValue.Null,
    };
}
