using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>Reads a quoted string and checks its escapes (section 2.10.4).</summary>
    private Token ReadString()
    {
        var (start, column) = (position, Column);
        position++;
        while (position < source.Length && source[position] is not ((byte)'\n' or (byte)'\r'))
        {
            switch (source[position])
            {
                case (byte)'"':
                    position++;
                    return new Token(TokenKind.String, start, position, line, column);
                case (byte)'\\':
                    position += EscapeLength();
                    break;
                default:
                    SkipCharacter();
                    break;
            }
        }

        throw Error("Unterminated string.");
    }

    private Token ReadBlockString()
    {
        var (start, startLine, column) = (position, line, Column);
        position += 3;
        while (position < source.Length)
        {
            if (source[position..].StartsWith("\"\"\""u8))
            {
                position += 3;
                return new Token(TokenKind.BlockString, start, position, startLine, column);
            }

            SkipInBlockString();
        }

        throw Error("Unterminated string.");
    }

    private void SkipInBlockString()
    {
        if (source[position..].StartsWith("\\\"\"\""u8))
        {
            position += 4;
        }
        else if (source[position] is (byte)'\n' or (byte)'\r')
        {
            SkipLineTerminator();
        }
        else
        {
            SkipCharacter();
        }
    }

    private readonly int EscapeLength()
    {
        var escape = StringEscape.Read(source[position..], out _);
        return escape > 0 ? escape : throw InvalidEscape();
    }

    private readonly GraphQLSyntaxException InvalidEscape()
    {
        var rest = source[position..];
        var isUnicode = rest.StartsWith("\\u"u8);
        var length = isUnicode ? StringEscape.FaultyLength(rest) : 2;
        var text = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(rest[..Math.Min(length + 3, rest.Length)]).EnumerateRunes().Take(length))
        {
            text.Append(rune.Value < 0x20 ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}") : rune.ToString());
        }

        return Error($"Invalid {(isUnicode ? "Unicode" : "character")} escape sequence: \"{text}\".");
    }
}
