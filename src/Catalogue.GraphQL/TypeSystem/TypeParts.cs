using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>What the definition of a type and its extensions have in common. A part that the kind does not have is empty.</summary>
internal static class TypeParts
{
    public static TypeKind KindOf(TypeSystemDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => TypeKind.InputObject,
        _ => throw new ArgumentException($"A {node.GetType().Name} defines no type.", nameof(node)),
    };

    public static string NameOf(TypeSystemDefinitionNode node) => node switch
    {
        TypeDefinitionNode definition => definition.Name,
        TypeExtensionNode extension => extension.Name,
        _ => "",
    };

    public static IReadOnlyList<DirectiveNode> DirectivesOf(TypeSystemDefinitionNode node) => node switch
    {
        TypeDefinitionNode definition => definition.Directives,
        TypeExtensionNode extension => extension.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode schema => schema.Directives,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> InterfacesOf(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    };

    public static IReadOnlyList<FieldDefinitionNode> FieldsOf(TypeSystemDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        InterfaceTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static IReadOnlyList<InputValueDefinitionNode> InputFieldsOf(TypeSystemDefinitionNode node) => node switch
    {
        InputObjectTypeDefinitionNode type => type.Fields,
        InputObjectTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> MembersOf(TypeSystemDefinitionNode node) => node switch
    {
        UnionTypeDefinitionNode type => type.Types,
        UnionTypeExtensionNode type => type.Types,
        _ => [],
    };

    public static IReadOnlyList<EnumValueDefinitionNode> ValuesOf(TypeSystemDefinitionNode node) => node switch
    {
        EnumTypeDefinitionNode type => type.Values,
        EnumTypeExtensionNode type => type.Values,
        _ => [],
    };

    public static IReadOnlyList<OperationTypeDefinitionNode> OperationTypesOf(TypeSystemDefinitionNode node) => node switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode schema => schema.OperationTypes,
        _ => [],
    };
}
