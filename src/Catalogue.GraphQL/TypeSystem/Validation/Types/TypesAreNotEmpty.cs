namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Sections 3.6 to 3.10: objects, interfaces and input objects have fields, unions have members, enums have values.</summary>
internal static class TypesAreNotEmpty
{
    public static IEnumerable<GraphQLError> Check(Schema schema) => SchemaElements.TypesOf(schema)
        .Select(type => (Type: type, Message: MessageFor(type)))
        .Where(item => item.Message is not null)
        .Select(item => GraphQLError.At(item.Type.Location, item.Message ?? ""));

    private static string? MessageFor(NamedType type) => type switch
    {
        ImplementingType { Fields.IsEmpty: true } => $"Type {type} must define one or more fields.",
        UnionType { Types.IsEmpty: true } => $"Union type {type} must define one or more member types.",
        EnumType { Values.IsEmpty: true } => $"Enum type {type} must define one or more values.",
        InputObjectType { Fields.IsEmpty: true } => $"Input Object type {type} must define one or more fields.",
        _ => null,
    };
}
