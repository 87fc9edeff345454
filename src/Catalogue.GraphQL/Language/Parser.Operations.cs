using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = token;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(From(start), null, OperationKind.Query, null, default, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var operation = ParseOperationKind();
        Location nameLocation = default;
        var name = token.Kind == TokenKind.Name ? ParseName(out nameLocation) : null;
        var variables = OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseVariableDefinition(), TokenKind.ParenRight);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(From(start), description, operation, name, nameLocation, variables, directives, selectionSet);
    }

    private OperationKind ParseOperationKind()
    {
        var keyword = Expect(TokenKind.Name);
        return names.Intern(lexer.TextOf(keyword)) switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(keyword),
        };
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryExpect(TokenKind.Equals) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(From(start), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = token;
        Enter();
        var selections = Many(TokenKind.BraceLeft, static (ref parser) => parser.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(From(start), selections);
    }

    private SelectionNode ParseSelection() => token.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = token;
        string? alias = null;
        var name = ParseName(out var nameLocation);
        if (TryExpect(TokenKind.Colon))
        {
            CountAlias();
            alias = name;
            name = ParseName(out nameLocation);
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = token.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null;
        return new FieldNode(From(start), alias, name, nameLocation, arguments, directives, selectionSet);
    }

    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread);
        if (token.Kind == TokenKind.Name && !AtKeyword("on"u8))
        {
            var name = ParseName(out var nameLocation);
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(From(start), name, nameLocation, spreadDirectives);
        }

        var typeCondition = TryExpectKeyword("on"u8) ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(From(start), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        if (AtKeyword("on"u8))
        {
            throw Unexpected(token);
        }

        var name = ParseName(out var nameLocation);
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(From(start), description, name, nameLocation, typeCondition, directives, selectionSet);
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConstant) => isConstant
        ? OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(isConstant: true), TokenKind.ParenRight)
        : OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(isConstant: false), TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var start = token;
        var name = ParseName(out _);
        Expect(TokenKind.Colon);
        var value = ParseValueLiteral(isConstant);
        return new ArgumentNode(From(start), name, value);
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>(1);
        while (token.Kind == TokenKind.At)
        {
            if (directives.Count == limits.MaxDirectives)
            {
                throw PassesLimit($"One place has more than {limits.MaxDirectives} directives", "Remove those that are repeated");
            }

            directives.Add(ParseDirective(isConstant));
        }

        return directives.DrainToImmutable();
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var start = Expect(TokenKind.At);
        var name = ParseName(out var nameLocation);
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(From(start), name, nameLocation, arguments);
    }
}
