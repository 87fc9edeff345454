namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    private TypeSystemDefinitionNode ParseTypeSystemExtension()
    {
        var start = token;
        ExpectKeyword("extend"u8);
        var keyword = token.Kind == TokenKind.Name ? names.Intern(lexer.TextOf(token)) : "";
        if (keyword is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw Unexpected(token);
        }

        Advance();
        return keyword switch
        {
            "schema" => ParseSchemaExtension(start),
            "scalar" => ParseScalarTypeExtension(start),
            "type" => ParseObjectTypeExtension(start),
            "interface" => ParseInterfaceTypeExtension(start),
            "union" => ParseUnionTypeExtension(start),
            "enum" => ParseEnumTypeExtension(start),
            _ => ParseInputObjectTypeExtension(start),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension(Token start)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight);
        ExpectExtended(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(From(start), directives, operationTypes);
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        ExpectExtended(directives.Length);
        return new ScalarTypeExtensionNode(From(start), name, nameLocation, directives);
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        ExpectExtended(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(From(start), name, nameLocation, directives, interfaces, fields);
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldsDefinition();
        ExpectExtended(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(From(start), name, nameLocation, directives, interfaces, fields);
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        ExpectExtended(directives.Length + types.Length);
        return new UnionTypeExtensionNode(From(start), name, nameLocation, directives, types);
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValuesDefinition();
        ExpectExtended(directives.Length + values.Length);
        return new EnumTypeExtensionNode(From(start), name, nameLocation, directives, values);
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(Token start)
    {
        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldsDefinition();
        ExpectExtended(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(From(start), name, nameLocation, directives, fields);
    }

    private readonly void ExpectExtended(int parts)
    {
        if (parts == 0)
        {
            throw Unexpected(token);
        }
    }
}
