using System.Collections.Immutable;
using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// Parses GraphQL documents (section 2 and 3 of the specification, September 2025). A fault is one <see cref="GraphQLSyntaxException"/>;
/// parsing stops at the first. Depth is bounded, so that no input can exhaust the stack.
/// </summary>
public ref partial struct Parser
{
    private readonly ParserLimits limits;
    private readonly string? sourceName;
    private readonly NameTable names = new();
    private Lexer lexer;
    private Token token;
    private int previousEnd;
    private int tokens;
    private int depth;
    private int nodes;
    private int aliases;

    private Parser(ReadOnlySpan<byte> source, ParserLimits limits, string? sourceName)
    {
        this.limits = limits;
        this.sourceName = sourceName;
        lexer = new Lexer(source, sourceName);
        Advance();
    }

    /// <summary>Parses a document.</summary>
    /// <param name="source">The document in UTF-8; not kept.</param>
    /// <param name="limits">The limits; <see cref="ParserLimits.Operation"/> when null.</param>
    /// <param name="sourceName">The name for error locations, such as a file's; null for a request.</param>
    /// <exception cref="GraphQLSyntaxException">The document is not GraphQL or passes a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserLimits? limits = null, string? sourceName = null)
    {
        var parser = new Parser(source, limits ?? ParserLimits.Operation, sourceName);
        return parser.ParseDocument();
    }

    /// <summary>Parses a document given as a string.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserLimits?, string?)"/>
    public static DocumentNode Parse(string source, ParserLimits? limits = null, string? sourceName = null) =>
        Parse(Encoding.UTF8.GetBytes(source), limits, sourceName);

    /// <summary>Parses one value literal, variables included.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a value or passes a limit.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<byte> source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits ?? ParserLimits.Operation, sourceName: null);
        var value = parser.ParseValueLiteral(isConstant: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses one type reference.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a type reference or passes a limit.</exception>
    public static TypeNode ParseType(ReadOnlySpan<byte> source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits ?? ParserLimits.Operation, sourceName: null);
        var type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private DocumentNode ParseDocument()
    {
        var start = token;
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (token.Kind != TokenKind.EndOfFile);
        return new DocumentNode(From(start), definitions.DrainToImmutable(), nodes);
    }

    private DefinitionNode ParseDefinition()
    {
        if (token.Kind == TokenKind.BraceLeft)
        {
            return ParseShorthandQuery();
        }

        var start = token;
        var keyword = PeekKeyword(out var hasDescription);
        if (keyword.Kind == TokenKind.BraceLeft)
        {
            throw lexer.Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        var name = names.Intern(lexer.TextOf(keyword));
        if (ParseTypeSystemDefinition(name) is { } typeSystemDefinition)
        {
            return typeSystemDefinition;
        }

        return name switch
        {
            "query" or "mutation" or "subscription" => ParseOperationDefinition(),
            "fragment" => ParseFragmentDefinition(),
            _ when hasDescription => throw lexer.Error(start, "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => ParseTypeSystemExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    private readonly Token PeekKeyword(out bool hasDescription)
    {
        hasDescription = AtDescription;
        if (!hasDescription)
        {
            return token;
        }

        var ahead = lexer;
        return ahead.Next();
    }
}
