namespace Catalogue.GraphQL.Language;

/// <summary>Writes block string literals.</summary>
internal static class BlockString
{
    private const int MaxSingleLine = 70;

    /// <summary>Whether the value, printed as a block string, is read back unchanged.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        if (value.AsSpan().ContainsAnyInRange('\0', '\b') || value.AsSpan().ContainsAny("\v\f\r\u000E\u000F"))
        {
            return false;
        }

        var lines = value.Split('\n');
        return !IsBlank(lines[0]) && !IsBlank(lines[^1]) && !HasCommonIndent(lines);
    }

    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = StringText.SplitLines(escaped);
        var isSingleLine = lines.Length == 1;

        // With the text on a line of its own, an indentation that all further lines share is not common any more.
        var forceLeadingLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsInTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingLine = (value.EndsWith('"') && !endsInTripleQuote) || value.EndsWith('\\');
        var severalLines = !isSingleLine || value.Length > MaxSingleLine || forceTrailingLine || endsInTripleQuote;

        var keepFirstLine = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);
        var start = (severalLines && !keepFirstLine) || forceLeadingLine ? "\n" : "";
        var end = severalLines ? "\n" : "";
        return $"\"\"\"{start}{escaped}{end}\"\"\"";
    }

    private static bool HasCommonIndent(string[] lines) =>
        lines.Length > 1 && lines.Where(line => !IsBlank(line)).All(line => IsWhiteSpace(line[0]));

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t';
}
