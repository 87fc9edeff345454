using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces() => TryExpectKeyword("implements"u8)
        ? Delimited(TokenKind.Ampersand, static (ref parser) => parser.ParseNamedType())
        : [];

    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ParseArgumentsDefinition() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.ParenRight);

    private ImmutableArray<InputValueDefinitionNode> ParseInputFieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.BraceRight);

    private ImmutableArray<NamedTypeNode> ParseUnionMemberTypes() => TryExpect(TokenKind.Equals)
        ? Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseNamedType())
        : [];

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValuesDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName(out var nameLocation);
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(From(start), description, name, nameLocation, arguments, type, directives);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName(out var nameLocation);
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryExpect(TokenKind.Equals) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(From(start), description, name, nameLocation, type, defaultValue, directives);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
        {
            throw lexer.Error(token, $"{Describe(token)} is reserved and cannot be used for an enum value.");
        }

        var name = ParseName(out var nameLocation);
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(From(start), description, name, nameLocation, directives);
    }
}
