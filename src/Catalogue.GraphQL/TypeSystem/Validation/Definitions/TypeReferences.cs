using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>The names of types that definitions refer to.</summary>
internal static class TypeReferences
{
    /// <summary>Every reference, in no particular order.</summary>
    public static IEnumerable<NamedTypeNode> In(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(InType)
        .Concat(documents.SchemaParts.SelectMany(TypeParts.OperationTypesOf).Select(root => root.Type))
        .Concat(documents.Directives.SelectMany(directive => directive.Arguments).Select(argument => NamedTypeOf(argument.Type)));

    /// <summary>The named type inside list and non-null types.</summary>
    public static NamedTypeNode NamedTypeOf(TypeNode type) => type switch
    {
        NamedTypeNode named => named,
        ListTypeNode list => NamedTypeOf(list.Type),
        NonNullTypeNode nonNull => NamedTypeOf(nonNull.Type),
        _ => throw new ArgumentException($"A {type.GetType().Name} names no type.", nameof(type)),
    };

    private static IEnumerable<NamedTypeNode> InType(TypeSystemDefinitionNode type) => TypeParts.InterfacesOf(type)
        .Concat(TypeParts.MembersOf(type))
        .Concat(TypeParts.FieldsOf(type).SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type)).Select(NamedTypeOf))
        .Concat(TypeParts.InputFieldsOf(type).Select(field => NamedTypeOf(field.Type)));
}
