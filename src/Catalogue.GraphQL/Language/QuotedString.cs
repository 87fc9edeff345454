using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>Writes quoted string literals.</summary>
internal static class QuotedString
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '"', '\\']);

    public static string Print(string value)
    {
        if (!value.AsSpan().ContainsAny(Escaped))
        {
            return $"\"{value}\"";
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = Escaped.Contains(character) ? text.Append(Escape(character)) : text.Append(character);
        }

        return text.Append('"').ToString();
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
    };
}
