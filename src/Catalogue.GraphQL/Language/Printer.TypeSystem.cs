using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

public static partial class Printer
{
    private static string PrintTypeSystemNode(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode schema => PrintDescription(schema.Description) + PrintSchema(schema.Directives, schema.OperationTypes),
        SchemaExtensionNode schema => PrintSchema(schema.Directives, schema.OperationTypes),
        OperationTypeDefinitionNode operationType => $"{operationType.Operation.ToText()}: {operationType.Type.Name}",
        TypeDefinitionNode type => PrintDescription(type.Description) + PrintTypeDefinition(type),
        TypeExtensionNode extension => PrintTypeExtension(extension),
        DirectiveDefinitionNode directive => PrintDirectiveDefinition(directive),
        FieldDefinitionNode field => PrintDescription(field.Description)
            + Words($"{field.Name}{ListOf(field.Arguments)}: {Print(field.Type)}", Join(field.Directives, " ")),
        InputValueDefinitionNode input => PrintDescription(input.Description)
            + Words($"{input.Name}: {Print(input.Type)}", PrintDefault(input.DefaultValue), Join(input.Directives, " ")),
        EnumValueDefinitionNode value => PrintDescription(value.Description) + Words(value.Name, Join(value.Directives, " ")),
        _ => throw Unknown(node),
    };

    private static string PrintTypeDefinition(TypeDefinitionNode type)
    {
        var directives = Join(type.Directives, " ");
        return type switch
        {
            ScalarTypeDefinitionNode => Words("scalar", type.Name, directives),
            ObjectTypeDefinitionNode item => Words("type", type.Name, Implements(item.Interfaces), directives, Block(item.Fields)),
            InterfaceTypeDefinitionNode item => Words("interface", type.Name, Implements(item.Interfaces), directives, Block(item.Fields)),
            UnionTypeDefinitionNode item => Words("union", type.Name, directives, Members(item.Types)),
            EnumTypeDefinitionNode item => Words("enum", type.Name, directives, Block(item.Values)),
            InputObjectTypeDefinitionNode item => Words("input", type.Name, directives, Block(item.Fields)),
            _ => throw Unknown(type),
        };
    }

    private static string PrintTypeExtension(TypeExtensionNode type)
    {
        var directives = Join(type.Directives, " ");
        return type switch
        {
            ScalarTypeExtensionNode => Words("scalar", type.Name, directives),
            ObjectTypeExtensionNode item => Words("type", type.Name, Implements(item.Interfaces), directives, Block(item.Fields)),
            InterfaceTypeExtensionNode item => Words("interface", type.Name, Implements(item.Interfaces), directives, Block(item.Fields)),
            UnionTypeExtensionNode item => Words("union", type.Name, directives, Members(item.Types)),
            EnumTypeExtensionNode item => Words("enum", type.Name, directives, Block(item.Values)),
            InputObjectTypeExtensionNode item => Words("input", type.Name, directives, Block(item.Fields)),
            _ => throw Unknown(type),
        };
    }

    private static string PrintDirectiveDefinition(DirectiveDefinitionNode directive) => PrintDescription(directive.Description)
        + Words(
            $"directive @{directive.Name}{ListOf(directive.Arguments)}",
            directive.IsRepeatable ? "repeatable" : "",
            "on",
            string.Join(" | ", directive.Locations.Select(location => location.ToText())));

    private static string PrintSchema(ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes) =>
        Words("schema", Join(directives, " "), Block(operationTypes));

    private static string Implements(ImmutableArray<NamedTypeNode> interfaces) => Wrap("implements ", Join(interfaces, " & "));

    private static string Members(ImmutableArray<NamedTypeNode> types) => Wrap("= ", Join(types, " | "));
}
