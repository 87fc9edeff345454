using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// JSON serialisation (spec 7.2.1): UTF-8 as it is, escapes only where JSON requires them, lone surrogates
/// replaced by U+FFFD.
/// </summary>
public static class ResponseWriter
{
    private const int TranscodedAtOnce = 4096;

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    public static void WriteNull(ResponseBuffer output) => output.Write("null"u8);

    public static void WriteBoolean(ResponseBuffer output, bool value) => output.Write(value ? "true"u8 : "false"u8);

    public static void WriteInteger(ResponseBuffer output, long value) => WriteFormatted(output, value);

    /// <summary>Writes a finite number in its shortest round-trip form.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot express.</exception>
    public static void WriteFloat(ResponseBuffer output, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"JSON cannot express {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));
        }

        WriteFormatted(output, value);
    }

    /// <summary>Writes a JSON string.</summary>
    public static void WriteString(ResponseBuffer output, ReadOnlySpan<char> text)
    {
        output.WriteByte((byte)'"');
        for (var escaped = text.IndexOfAny(EscapedChars); escaped >= 0; escaped = text.IndexOfAny(EscapedChars))
        {
            WriteTranscoded(output, text[..escaped]);
            WriteEscape(output, (byte)text[escaped]);
            text = text[(escaped + 1)..];
        }

        WriteTranscoded(output, text);
        output.WriteByte((byte)'"');
    }

    /// <summary>Writes a JSON string whose text is well-formed UTF-8 already.</summary>
    public static void WriteUtf8String(ResponseBuffer output, ReadOnlySpan<byte> text)
    {
        output.WriteByte((byte)'"');
        for (var escaped = text.IndexOfAny(EscapedBytes); escaped >= 0; escaped = text.IndexOfAny(EscapedBytes))
        {
            output.Write(text[..escaped]);
            WriteEscape(output, text[escaped]);
            text = text[(escaped + 1)..];
        }

        output.Write(text);
        output.WriteByte((byte)'"');
    }

    /// <summary>Writes what a scalar's result coercion may give: a primitive, or a list or map of such.</summary>
    /// <returns>False where the value is of no kind that JSON has; part of it may be written then.</returns>
    public static bool TryWriteLeaf(ResponseBuffer output, object? value, int depth = 64)
    {
        switch (value)
        {
            case null: WriteNull(output); return true;
            case string text: WriteString(output, text); return true;
            case bool boolean: WriteBoolean(output, boolean); return true;
            case int number: WriteFormatted(output, number); return true;
            case long number: WriteFormatted(output, number); return true;
            case double number when double.IsFinite(number): WriteFormatted(output, number); return true;
            case float number when float.IsFinite(number): WriteFormatted(output, number); return true;
            case decimal number: WriteFormatted(output, number); return true;
            case BigInteger number: output.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))); return true;
            case IEnumerable<KeyValuePair<string, object?>> fields when depth > 0: return TryWriteObject(output, fields, depth - 1);
            case IReadOnlyList<object?> list when depth > 0: return TryWriteList(output, list, depth - 1);
            default: return false;
        }
    }

    private static bool TryWriteList(ResponseBuffer output, IReadOnlyList<object?> list, int depth)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            if (!TryWriteLeaf(output, list[i], depth))
            {
                return false;
            }
        }

        output.WriteByte((byte)']');
        return true;
    }

    private static bool TryWriteObject(ResponseBuffer output, IEnumerable<KeyValuePair<string, object?>> fields, int depth)
    {
        output.WriteByte((byte)'{');
        var first = true;
        foreach (var (name, value) in fields)
        {
            if (!first)
            {
                output.WriteByte((byte)',');
            }

            first = false;
            WriteString(output, name);
            output.WriteByte((byte)':');
            if (!TryWriteLeaf(output, value, depth))
            {
                return false;
            }
        }

        output.WriteByte((byte)'}');
        return true;
    }

    private static void WriteFormatted<T>(ResponseBuffer output, T value)
        where T : IUtf8SpanFormattable
    {
        const int LongestNumber = 40;
        value.TryFormat(output.GetSpan(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static void WriteTranscoded(ResponseBuffer output, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var span = output.GetSpan(Math.Min(text.Length, TranscodedAtOnce) * 3);
            Utf8.FromUtf16(text, span, out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            output.Advance(written);
            text = text[read..];
        }
    }

    private static void WriteEscape(ResponseBuffer output, byte value)
    {
        var span = output.GetSpan(6);
        span[0] = (byte)'\\';
        span[1] = value switch
        {
            (byte)'"' or (byte)'\\' => value,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)'u',
        };
        if (span[1] != 'u')
        {
            output.Advance(2);
            return;
        }

        span[2] = span[3] = (byte)'0';
        span[4] = (byte)('0' + (value >> 4));
        span[5] = (byte)"0123456789abcdef"[value & 15];
        output.Advance(6);
    }
}
