namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    private ValueNode ParseValueLiteral(bool isConstant)
    {
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Dollar:
                return isConstant ? throw VariableInConstant() : ParseVariable();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Int:
                var integer = Expect(TokenKind.Int);
                return new IntValueNode(From(integer), TextOf(integer));
            case TokenKind.Float:
                var number = Expect(TokenKind.Float);
                return new FloatValueNode(From(number), TextOf(number));
            case TokenKind.Name:
                return ParseNameValue();
            default:
                throw Unexpected(token);
        }
    }

    private ValueNode ParseNameValue()
    {
        CountNode();
        return ParseName(out var location) switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            var name => new EnumValueNode(location, name),
        };
    }

    private StringValueNode ParseString()
    {
        var literal = token;
        var value = TextOf(literal);
        Advance();
        return new StringValueNode(From(literal), value, literal.Kind == TokenKind.BlockString);
    }

    private StringValueNode? ParseDescription() => AtDescription ? ParseString() : null;

    private ListValueNode ParseList(bool isConstant)
    {
        var start = token;
        Enter();
        var values = isConstant
            ? Any(TokenKind.BracketLeft, static (ref parser) => parser.ParseValueLiteral(isConstant: true), TokenKind.BracketRight)
            : Any(TokenKind.BracketLeft, static (ref parser) => parser.ParseValueLiteral(isConstant: false), TokenKind.BracketRight);
        Leave();
        return new ListValueNode(From(start), values);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = token;
        Enter();
        var fields = isConstant
            ? Any(TokenKind.BraceLeft, static (ref parser) => parser.ParseObjectField(isConstant: true), TokenKind.BraceRight)
            : Any(TokenKind.BraceLeft, static (ref parser) => parser.ParseObjectField(isConstant: false), TokenKind.BraceRight);
        Leave();
        return new ObjectValueNode(From(start), fields);
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var start = token;
        var name = ParseName(out _);
        Expect(TokenKind.Colon);
        var value = ParseValueLiteral(isConstant);
        return new ObjectFieldNode(From(start), name, value);
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar);
        var name = ParseName(out var nameLocation);
        return new VariableNode(From(start), nameLocation, name);
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);
        return token.Kind == TokenKind.Name
            ? lexer.Error(dollar, $"Unexpected variable \"${names.Intern(lexer.TextOf(token))}\" in constant value.")
            : Unexpected(dollar);
    }

    private TypeNode ParseTypeReference()
    {
        var start = token;
        TypeNode type = token.Kind == TokenKind.BracketLeft ? ParseListType() : ParseNamedType();
        return TryExpect(TokenKind.Bang) ? new NonNullTypeNode(From(start), type) : type;
    }

    private ListTypeNode ParseListType()
    {
        var start = Expect(TokenKind.BracketLeft);
        Enter();
        var type = ParseTypeReference();
        Leave();
        Expect(TokenKind.BracketRight);
        return new ListTypeNode(From(start), type);
    }

    private NamedTypeNode ParseNamedType()
    {
        CountNode();
        var name = ParseName(out var location);
        return new NamedTypeNode(location, name);
    }
}
