using Catalogue.GraphQL.Introspection;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The implicit fields of sections 4.1 and 4.2.</summary>
internal static class IntrospectionFields
{
    public static FieldDefinition TypeName(CompositeType type) => new(type, "__typename", BuiltInScalars.String.AsNonNull())
    {
        Description = "The name of the object's type.",
    };

    public static (FieldDefinition Schema, FieldDefinition Type) OfQueryRoot(ObjectType query)
    {
        var schema = new FieldDefinition(query, "__schema", IntrospectionTypes.Schema.AsNonNull())
        {
            Description = "The schema of this service.",
        };
        var type = new FieldDefinition(query, "__type", IntrospectionTypes.Type)
        {
            Description = "A type of the schema, or null where it has none of that name.",
            Arguments = [new InputValueDefinition("name", BuiltInScalars.String.AsNonNull(), $"{query.Name}.__type(name:)")],
        };
        return (schema, type);
    }
}
