using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

/// <summary>The resolvers of section 4.2: <c>__schema</c>, <c>__type</c> and all fields of the introspection types.</summary>
public static partial class IntrospectionResolvers
{
    private static readonly KeyValuePair<FieldDefinition, Resolver>[] OfIntrospectionTypes =
    [
        .. OfSchema(),
        .. OfType(),
        .. OfField(),
        .. OfInputValue(),
        .. OfEnumValue(),
        .. OfDirective(),
    ];

    /// <summary>The resolvers for a schema. The parent of the root fields is not looked at.</summary>
    public static ResolverTable For(Schema schema) => new([.. OfQueryRoot(schema), .. OfIntrospectionTypes]);

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfQueryRoot(Schema schema)
    {
        if (schema is { SchemaField: { } schemaField, TypeField: { } typeField })
        {
            yield return new(schemaField, (_, in _, _) => FieldValue.Object(schema));
            yield return new(typeField, (_, in _, arguments) => ObjectOrNull(FindType(schema, arguments)));
            yield return Field<GraphQLType>("__Type", "possibleTypes", type => PossibleTypes(schema, type));
        }
    }

    private static NamedType? FindType(Schema schema, InputObject arguments) =>
        arguments.TryGetValue("name", out var name) && name is string text ? schema.FindType(text) : null;

    private static FieldValue PossibleTypes(Schema schema, GraphQLType type) => type is InterfaceType or UnionType
        ? Objects(schema.GetPossibleTypes((CompositeType)type))
        : FieldValue.Null;

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfSchema()
    {
        yield return Field<Schema>("__Schema", "description", schema => LeafOrNull(schema.Description));
        yield return Field<Schema>("__Schema", "types", schema => Objects(schema.Types));
        yield return Field<Schema>("__Schema", "queryType", schema => ObjectOrNull(schema.QueryType));
        yield return Field<Schema>("__Schema", "mutationType", schema => ObjectOrNull(schema.MutationType));
        yield return Field<Schema>("__Schema", "subscriptionType", schema => ObjectOrNull(schema.SubscriptionType));
        yield return Field<Schema>("__Schema", "directives", schema => Objects(schema.Directives));
    }

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfField()
    {
        yield return Field<FieldDefinition>("__Field", "name", field => FieldValue.Leaf(field.Name));
        yield return Field<FieldDefinition>("__Field", "description", field => LeafOrNull(field.Description));
        yield return Field<FieldDefinition>("__Field", "args", (field, all) => InputValues(field.Arguments, all));
        yield return Field<FieldDefinition>("__Field", "type", field => FieldValue.Object(field.Type));
        yield return Field<FieldDefinition>("__Field", "isDeprecated", field => FieldValue.Boolean(field.DeprecationReason is not null));
        yield return Field<FieldDefinition>("__Field", "deprecationReason", field => LeafOrNull(field.DeprecationReason));
    }

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfInputValue()
    {
        yield return Field<InputValueDefinition>("__InputValue", "name", input => FieldValue.Leaf(input.Name));
        yield return Field<InputValueDefinition>("__InputValue", "description", input => LeafOrNull(input.Description));
        yield return Field<InputValueDefinition>("__InputValue", "type", input => FieldValue.Object(input.Type));
        yield return Field<InputValueDefinition>("__InputValue", "defaultValue", input => LeafOrNull(input.DefaultValue?.ToString()));
        yield return Field<InputValueDefinition>("__InputValue", "isDeprecated", input => FieldValue.Boolean(input.DeprecationReason is not null));
        yield return Field<InputValueDefinition>("__InputValue", "deprecationReason", input => LeafOrNull(input.DeprecationReason));
    }

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfEnumValue()
    {
        yield return Field<EnumValueDefinition>("__EnumValue", "name", value => FieldValue.Leaf(value.Name));
        yield return Field<EnumValueDefinition>("__EnumValue", "description", value => LeafOrNull(value.Description));
        yield return Field<EnumValueDefinition>("__EnumValue", "isDeprecated", value => FieldValue.Boolean(value.DeprecationReason is not null));
        yield return Field<EnumValueDefinition>("__EnumValue", "deprecationReason", value => LeafOrNull(value.DeprecationReason));
    }

    private static IEnumerable<KeyValuePair<FieldDefinition, Resolver>> OfDirective()
    {
        yield return Field<DirectiveDefinition>("__Directive", "name", directive => FieldValue.Leaf(directive.Name));
        yield return Field<DirectiveDefinition>("__Directive", "description", directive => LeafOrNull(directive.Description));
        yield return Field<DirectiveDefinition>("__Directive", "isRepeatable", directive => FieldValue.Boolean(directive.IsRepeatable));
        yield return Field<DirectiveDefinition>("__Directive", "locations", Locations);
        yield return Field<DirectiveDefinition>("__Directive", "args", (directive, all) => InputValues(directive.Arguments, all));
    }
}
