using System.Text;

namespace Catalogue.Plan.Search;

/// <summary>A piece of a text around a match.</summary>
public static class Snippet
{
    /// <summary>The greatest length in characters, ellipses included.</summary>
    public const int MaxLength = 160;

    private const int Before = 40;
    private const int Room = MaxLength - 2;

    /// <summary>
    /// The text around the match, cut between words where it can be, an ellipsis where something is left out, every
    /// run of white space as one space.
    /// </summary>
    public static string Cut(string text, Range match)
    {
        if (text.Length <= MaxLength)
        {
            return OneLine(text);
        }

        var (at, length) = match.GetOffsetAndLength(text.Length);
        var start = StartOf(text, at);
        var end = EndOf(text, start, at + length);
        return string.Concat(start > 0 ? "…" : string.Empty, OneLine(text.AsSpan(start, end - start)), end < text.Length ? "…" : string.Empty);
    }

    private static int StartOf(string text, int at)
    {
        var start = Math.Min(at - Before, text.Length - Room);
        if (start <= 0)
        {
            return 0;
        }

        var space = text.AsSpan(start - 1, at - start + 1).IndexOfAny(' ', '\n', '\t');
        start = space >= 0 ? start + space : start;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int EndOf(string text, int start, int matchEnd)
    {
        var end = start + Room;
        if (end >= text.Length)
        {
            return text.Length;
        }

        if (matchEnd < end && text.AsSpan(matchEnd, end + 1 - matchEnd).LastIndexOfAny(' ', '\n', '\t') is var space and >= 0)
        {
            end = matchEnd + space;
        }

        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            var isBreak = letter is ' ' or '\t' or '\r' or '\n';
            if (!isBreak || line[^1] != ' ')
            {
                line.Append(isBreak ? ' ' : letter);
            }
        }

        return line.ToString();
    }
}
