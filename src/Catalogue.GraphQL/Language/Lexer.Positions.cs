using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Language;

internal ref partial struct Lexer
{
    private readonly int Column => ColumnOf(position);

    /// <summary>An error at the lexer's position.</summary>
    private readonly GraphQLSyntaxException Error(string message) => Error(line, Column, message);

    /// <summary>An error at a token.</summary>
    public readonly GraphQLSyntaxException Error(Token token, string message) => Error(token.Line, token.Column, message);

    private readonly GraphQLSyntaxException Error(int errorLine, int errorColumn, string message) =>
        new(new GraphQLError($"Syntax Error: {message}") { Locations = [new SourceLocation(errorLine, errorColumn, sourceName)], Code = GraphQLSyntaxException.Code });

    private readonly int ColumnOf(int offset) => offset - columnOrigin + 1;

    /// <summary>Skips white space, line terminators, commas, comments and byte order marks (section 2.1.7).</summary>
    private void SkipIgnored()
    {
        while (position < source.Length)
        {
            switch (source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    SkipLineTerminator();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when source[position..].StartsWith("\uFEFF"u8):
                    SkipCharacter();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        while (position < source.Length && source[position] is not ((byte)'\n' or (byte)'\r'))
        {
            SkipCharacter();
        }
    }

    private void SkipLineTerminator()
    {
        position += source[position..].StartsWith("\r\n"u8) ? 2 : 1;
        line++;
        columnOrigin = position;
    }

    /// <summary>Passes one character that is not a line terminator. UTF-16 needs one code unit for 2 or 3 bytes, two for 4.</summary>
    private void SkipCharacter()
    {
        var (bytes, units) = source[position] switch
        {
            < 0x80 => (1, 1),
            < 0xE0 => (2, 1),
            < 0xF0 => (3, 1),
            _ => (4, 2),
        };
        position += bytes;
        columnOrigin += bytes - units;
    }

    private void SkipToInvalidByte()
    {
        while (Rune.DecodeFromUtf8(source[position..], out _, out _) == System.Buffers.OperationStatus.Done)
        {
            if (source[position] is (byte)'\n' or (byte)'\r')
            {
                SkipLineTerminator();
            }
            else
            {
                SkipCharacter();
            }
        }
    }

    private readonly string DescribeCharacter()
    {
        if (position >= source.Length)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        };
    }
}
