namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The implicit fields of section 4.1 and 4.2.</summary>
internal static class IntrospectionFields
{
    public static FieldDefinition TypeName(CompositeType type) =>
        new(type, "__typename", BuiltInScalars.String.AsNonNull())
        {
            Description = "The name of the current Object type at runtime.",
        };
}
