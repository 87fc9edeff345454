using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>The escape sequences of quoted strings (section 2.10.4).</summary>
internal static class StringEscape
{
    private const int MaxBracedDigits = 8;

    /// <summary>Reads the escape at the start of the text, backslash included. Gives its length in bytes, 0 when it is not one.</summary>
    public static int Read(ReadOnlySpan<byte> text, out Rune rune)
    {
        rune = default;
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[1] == 'u')
        {
            return text.Length > 2 && text[2] == '{' ? ReadBraced(text, out rune) : ReadFixed(text, out rune);
        }

        var simple = text[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        rune = new Rune(simple);
        return simple == '\0' ? 0 : 2;
    }

    /// <summary>How much of a faulty <c>\u</c> escape an error message shows.</summary>
    public static int FaultyLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[2] != '{')
        {
            return Math.Min(text.Length, ReadCodeUnit(text) is { } unit && char.IsHighSurrogate(unit) && text[6..].StartsWith("\\u"u8) ? 12 : 6);
        }

        var close = text[..Math.Min(text.Length, MaxBracedDigits + 4)].IndexOf((byte)'}');
        return close < 0 ? Math.Min(text.Length, MaxBracedDigits + 4) : close + 1;
    }

    private static int ReadBraced(ReadOnlySpan<byte> text, out Rune rune)
    {
        rune = default;
        var digits = text[3..].IndexOf((byte)'}');
        return digits is > 0 and <= MaxBracedDigits
            && TryParseHex(text.Slice(3, digits), out var value)
            && Rune.TryCreate(value, out rune)
                ? digits + 4
                : 0;
    }

    private static int ReadFixed(ReadOnlySpan<byte> text, out Rune rune)
    {
        rune = default;
        if (ReadCodeUnit(text) is not { } unit)
        {
            return 0;
        }

        if (Rune.TryCreate(unit, out rune))
        {
            return 6;
        }

        return text[6..].StartsWith("\\u"u8) && ReadCodeUnit(text[6..]) is { } low && Rune.TryCreate(unit, low, out rune) ? 12 : 0;
    }

    private static char? ReadCodeUnit(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && TryParseHex(text.Slice(2, 4), out var value) ? (char)value : null;

    private static bool TryParseHex(ReadOnlySpan<byte> digits, out uint value) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
