using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>From the source text of a string literal to its semantic value. The lexer has checked the literal.</summary>
internal static class StringText
{
    /// <summary>The value of a quoted string, given with its quotes.</summary>
    public static string Unescape(ReadOnlySpan<byte> literal)
    {
        var text = literal[1..^1];
        var escape = text.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(text);
        }

        var value = new StringBuilder(text.Length);
        while (escape >= 0)
        {
            value.Append(Encoding.UTF8.GetString(text[..escape]));
            var length = StringEscape.Read(text[escape..], out var rune);
            value.Append(rune.ToString());
            text = text[(escape + length)..];
            escape = text.IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(text)).ToString();
    }

    /// <summary>The value of a block string, given with its quotes: BlockStringValue (section 2.10.4).</summary>
    public static string BlockStringValue(ReadOnlySpan<byte> literal)
    {
        var raw = Encoding.UTF8.GetString(literal[3..^3]).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(raw);
        var commonIndent = int.MaxValue;
        var (first, last) = (-1, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            commonIndent = i == 0 ? commonIndent : Math.Min(commonIndent, indent);
        }

        if (first < 0)
        {
            return "";
        }

        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i][Math.Min(commonIndent, lines[i].Length)..];
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>The lines of a text; LF, CR and CRLF end a line.</summary>
    public static string[] SplitLines(string text) => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    private static int IndentOf(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }
}
