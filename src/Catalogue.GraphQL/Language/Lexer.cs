using System.Text.Unicode;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 source text into tokens (section 2.1). Line and column are counted on the way; copying the lexer is a look-ahead.
/// </summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> source;
    private readonly string? sourceName;
    private int position;
    private int line = 1;

    // The offset that column 1 of this line would have if every UTF-16 code unit before the position were one byte.
    private int columnOrigin;

    public Lexer(ReadOnlySpan<byte> source, string? sourceName)
    {
        this.source = source;
        this.sourceName = sourceName;
        if (!Utf8.IsValid(source))
        {
            SkipToInvalidByte();
            throw Error("The source is not valid UTF-8.");
        }
    }

    private readonly byte Current => ByteAt(position);

    /// <summary>The source bytes of a token.</summary>
    public readonly ReadOnlySpan<byte> TextOf(Token token) => source[token.Start..token.End];

    /// <summary>Reads the next token.</summary>
    public Token Next()
    {
        SkipIgnored();
        if (position >= source.Length)
        {
            return new Token(TokenKind.EndOfFile, position, position, line, Column);
        }

        var punctuator = PunctuatorOf(source[position]);
        return punctuator is { } kind ? Punctuator(kind, 1) : NextLexeme(source[position]);
    }

    private Token NextLexeme(byte first)
    {
        if (IsNameStart(first))
        {
            return ReadName();
        }

        if (first == '-' || IsDigit(first))
        {
            return ReadNumber();
        }

        if (first == '"')
        {
            return source[position..].StartsWith("\"\"\""u8) ? ReadBlockString() : ReadString();
        }

        if (source[position..].StartsWith("..."u8))
        {
            return Punctuator(TokenKind.Spread, 3);
        }

        throw Error(DescribeUnexpected(first));
    }

    /// <summary>What is wrong with a character that starts no token, with the remedy where it is likely known.</summary>
    private readonly string DescribeUnexpected(byte first) => first switch
    {
        (byte)'\'' => "Unexpected single quote character ('), did you mean to use a double quote (\")?",
        (byte)'.' when ByteAt(position + 1) == '.' => "Unexpected \"..\", did you mean \"...\"?",
        (byte)'.' when IsDigit(ByteAt(position + 1)) => "Invalid number, expected digit before \".\", did you mean to write a 0 before it?",
        _ => $"Unexpected character: {DescribeCharacter()}.",
    };

    private static TokenKind? PunctuatorOf(byte character) => character switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.ParenLeft,
        (byte)')' => TokenKind.ParenRight,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.Equals,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.BracketLeft,
        (byte)']' => TokenKind.BracketRight,
        (byte)'{' => TokenKind.BraceLeft,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.BraceRight,
        _ => null,
    };

    private Token Punctuator(TokenKind kind, int length)
    {
        var token = new Token(kind, position, position + length, line, Column);
        position += length;
        return token;
    }

    private Token ReadName()
    {
        var start = position;
        do
        {
            position++;
        }
        while (IsNameStart(Current) || IsDigit(Current));
        return new Token(TokenKind.Name, start, position, line, ColumnOf(start));
    }

    private readonly byte ByteAt(int index) => index < source.Length ? source[index] : (byte)0;

    private static bool IsDigit(byte character) => char.IsAsciiDigit((char)character);

    private static bool IsNameStart(byte character) => character == '_' || char.IsAsciiLetter((char)character);
}
