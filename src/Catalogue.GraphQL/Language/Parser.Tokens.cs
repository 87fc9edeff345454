using System.Collections.Immutable;
using System.Text;

namespace Catalogue.GraphQL.Language;

public ref partial struct Parser
{
    private const int MaxTextInError = 100;

    private readonly bool AtDescription => token.Kind is TokenKind.String or TokenKind.BlockString;

    private void Advance()
    {
        previousEnd = token.End;
        token = lexer.Next();
        if (token.Kind != TokenKind.EndOfFile && ++tokens > limits.MaxTokens)
        {
            throw PassesLimit($"Document contains more than {limits.MaxTokens} tokens", "Send it in parts, and long values as variables");
        }
    }

    private void Enter()
    {
        if (++depth > limits.MaxDepth)
        {
            throw PassesLimit($"Document is nested more than {limits.MaxDepth} levels deep", "Select fewer levels at once, and send nested values as variables");
        }
    }

    private void Leave() => depth--;

    private void CountNode()
    {
        if (++nodes > limits.MaxNodes)
        {
            throw PassesLimit($"Document contains more than {limits.MaxNodes} nodes", "Send it in parts, and long values as variables");
        }
    }

    private void CountAlias()
    {
        if (++aliases > limits.MaxAliases)
        {
            throw PassesLimit($"Document contains more than {limits.MaxAliases} aliases", "Ask for lists rather than one item at a time, or send several requests");
        }
    }

    private readonly GraphQLSyntaxException PassesLimit(string limit, string remedy) => lexer.Error(token, $"{limit}. Parsing aborted. {remedy}.");

    private Token Expect(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            throw lexer.Error(token, $"Expected {Token.Describe(kind)}, found {Describe(token)}.");
        }

        var expected = token;
        Advance();
        return expected;
    }

    private bool TryExpect(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TryExpectKeyword(keyword))
        {
            throw lexer.Error(token, $"Expected \"{Encoding.ASCII.GetString(keyword)}\", found {Describe(token)}.");
        }
    }

    private bool TryExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) =>
        token.Kind == TokenKind.Name && lexer.TextOf(token).SequenceEqual(keyword);

    private readonly GraphQLSyntaxException Unexpected(Token unexpected) => lexer.Error(unexpected, $"Unexpected {Describe(unexpected)}.");

    private readonly string Describe(Token described)
    {
        var kind = Token.Describe(described.Kind);
        if (described.Kind < TokenKind.Name)
        {
            return kind;
        }

        var text = TextOf(described);
        return $"{kind} \"{(text.Length <= MaxTextInError ? text : text[..MaxTextInError] + "...")}\"";
    }

    private readonly string TextOf(Token valued) => valued.Kind switch
    {
        TokenKind.String => StringText.Unescape(lexer.TextOf(valued)),
        TokenKind.BlockString => StringText.BlockStringValue(lexer.TextOf(valued)),
        _ => names.Intern(lexer.TextOf(valued)),
    };

    private readonly Location At(Token start) => new(start.Start, start.End, start.Line, start.Column, sourceName);

    /// <summary>Where the node lies that starts with this token and ends before the current one; every node is counted here.</summary>
    private Location From(Token start)
    {
        CountNode();
        return new Location(start.Start, previousEnd, start.Line, start.Column, sourceName);
    }

    private string ParseName(out Location location)
    {
        var name = Expect(TokenKind.Name);
        location = At(name);
        return names.Intern(lexer.TextOf(name));
    }

    /// <summary>One or more items between delimiters.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, ParseFunction<T> parseItem, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(parseItem(ref this));
        }
        while (!TryExpect(close));
        return items.DrainToImmutable();
    }

    /// <summary>Nothing, or one or more items between delimiters.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, ParseFunction<T> parseItem, TokenKind close) =>
        token.Kind == open ? Many(open, parseItem, close) : [];

    /// <summary>Zero or more items between delimiters.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, ParseFunction<T> parseItem, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        while (!TryExpect(close))
        {
            items.Add(parseItem(ref this));
        }

        return items.DrainToImmutable();
    }

    /// <summary>One or more items with a delimiter between them and, optionally, before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, ParseFunction<T> parseItem)
    {
        TryExpect(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(parseItem(ref this));
        }
        while (TryExpect(delimiter));
        return items.DrainToImmutable();
    }
}
