namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.6, IsValidImplementation (2): a type has every field of its interfaces, of the same type or a narrower one.</summary>
internal static class InterfaceFieldsAreImplemented
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.Implementations(schema)
        .SelectMany(pair => pair.Interface.Fields, (pair, field) => Check(schema, pair.Type, field))
        .SelectMany(errors => errors);

    private static IEnumerable<GraphQLError> Check(Schema schema, ImplementingType type, FieldDefinition expected)
    {
        if (type.FindField(expected.Name) is not { } field)
        {
            yield return GraphQLError.At(
                [expected.Location, type.Location],
                $"Interface field {expected} expected but {type} does not provide it.");
            yield break;
        }

        if (!IsSubType(schema, field.Type, expected.Type))
        {
            yield return GraphQLError.At(
                [expected.Location, field.Location],
                $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.");
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            yield return GraphQLError.At(
                [field.Location],
                $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.");
        }
    }

    /// <summary>IsSubType (section 3.6): whether every value of the first type is one of the second.</summary>
    private static bool IsSubType(Schema schema, GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        _ when type == expected => true,
        (NonNullType { OfType: var item }, NonNullType { OfType: var expectedItem }) => IsSubType(schema, item, expectedItem),
        (NonNullType { OfType: var item }, _) => IsSubType(schema, item, expected),
        (ListType { OfType: var item }, ListType { OfType: var expectedItem }) => IsSubType(schema, item, expectedItem),
        (ImplementingType narrow, CompositeType abstractType) => schema.IsSubType(abstractType, narrow),
        _ => false,
    };
}
