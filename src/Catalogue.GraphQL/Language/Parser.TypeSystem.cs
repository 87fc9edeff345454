namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    /// <summary>The definition that starts with the keyword, or null when the keyword starts none.</summary>
    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(string keyword)
    {
        if (keyword is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive"))
        {
            return null;
        }

        var start = token;
        var description = ParseDescription();
        Advance();
        return keyword switch
        {
            "schema" => ParseSchemaDefinition(start, description),
            "scalar" => ParseScalarTypeDefinition(start, description),
            "type" => ParseObjectTypeDefinition(start, description),
            "interface" => ParseInterfaceTypeDefinition(start, description),
            "union" => ParseUnionTypeDefinition(start, description),
            "enum" => ParseEnumTypeDefinition(start, description),
            "input" => ParseInputObjectTypeDefinition(start, description),
            _ => ParseDirectiveDefinition(start, description),
        };
    }

    private SchemaDefinitionNode ParseSchemaDefinition(Token start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = Many(TokenKind.BraceLeft, static (ref parser) => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight);
        return new SchemaDefinitionNode(From(start), description, directives, operationTypes);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = token;
        var operation = ParseOperationKind();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(From(start), operation, type);
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(From(start), description, name, nameLocation, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        return new ObjectTypeDefinitionNode(From(start), description, name, nameLocation, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        return new InterfaceTypeDefinitionNode(From(start), description, name, nameLocation, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode(From(start), description, name, nameLocation, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValuesDefinition();
        return new EnumTypeDefinitionNode(From(start), description, name, nameLocation, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(Token start, StringValueNode? description)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldsDefinition();
        return new InputObjectTypeDefinitionNode(From(start), description, name, nameLocation, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(Token start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName(out var nameLocation);
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = TryExpectKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(From(start), description, name, nameLocation, arguments, isRepeatable, locations);
    }

    private DirectiveLocation ParseDirectiveLocation()
    {
        var name = Expect(TokenKind.Name);
        return DirectiveLocationNames.Find(names.Intern(lexer.TextOf(name))) ?? throw Unexpected(name);
    }
}
