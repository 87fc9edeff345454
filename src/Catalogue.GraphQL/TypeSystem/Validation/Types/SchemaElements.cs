using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>The elements of a schema that rules look at. Introspection types are right and left out.</summary>
internal static class SchemaElements
{
    public static IEnumerable<NamedType> TypesOf(Schema schema) => schema.Types.Where(type => BuiltInTypes.Find(type.Name) is null);

    /// <summary>The arguments of directives, and then of fields.</summary>
    public static IEnumerable<InputValueDefinition> ArgumentsOf(Schema schema) => schema.Directives
        .SelectMany(directive => directive.Arguments)
        .Concat(FieldsOf(schema).SelectMany(field => field.Arguments));

    public static IEnumerable<InputValueDefinition> InputFieldsOf(Schema schema) =>
        TypesOf(schema).OfType<InputObjectType>().SelectMany(type => type.Fields);

    /// <summary>Every type with each interface that it names, once; itself left out.</summary>
    public static IEnumerable<(ImplementingType Type, InterfaceType Interface)> Implementations(Schema schema) => TypesOf(schema)
        .OfType<ImplementingType>()
        .SelectMany(type => type.Interfaces.Distinct(), (type, implemented) => (type, implemented))
        .Where(pair => pair.type != pair.implemented);

    public static IEnumerable<DirectiveNode> AppliedDirectivesOf(Schema schema) => schema.AppliedDirectives
        .Concat(TypesOf(schema).SelectMany(AppliedDirectivesOf))
        .Concat(ArgumentsOf(schema).SelectMany(argument => argument.AppliedDirectives))
        .Concat(FieldsOf(schema).SelectMany(field => field.AppliedDirectives));

    private static IEnumerable<DirectiveNode> AppliedDirectivesOf(NamedType type) => type switch
    {
        EnumType enumType => enumType.Values.SelectMany(value => value.AppliedDirectives).Concat(type.AppliedDirectives),
        InputObjectType input => input.Fields.SelectMany(field => field.AppliedDirectives).Concat(type.AppliedDirectives),
        _ => type.AppliedDirectives,
    };

    private static IEnumerable<FieldDefinition> FieldsOf(Schema schema) =>
        TypesOf(schema).OfType<ImplementingType>().SelectMany(type => type.Fields);
}
