using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Rows;

/// <summary>
/// How a value is written as JSON, the same by every store: strings escape only what JSON demands, numbers are in their
/// shortest form, lists have no spaces.
/// </summary>
public static class JsonForm
{
    /// <summary>The value as JSON; a text in the language, else in the other one. Null is the empty slice.</summary>
    public static JsonSlice Of(PlanValue value, Language language)
    {
        if (value is PlanValue.Null)
        {
            return JsonSlice.Null;
        }

        var output = new ArrayBufferWriter<byte>();
        Write(output, value, language);
        var bytes = output.WrittenSpan.ToArray();
        return new JsonSlice(bytes, 0, bytes.Length);
    }

    public static void Write(IBufferWriter<byte> output, PlanValue value, Language language)
    {
        switch (value)
        {
            case PlanValue.String text: Write(output, text.Value); break;
            case PlanValue.Integer integer: Write(output, integer.Value); break;
            case PlanValue.Float number: Write(output, number.Value); break;
            case PlanValue.Boolean flag: output.Write(flag.Value ? "true"u8 : "false"u8); break;
            case PlanValue.Text text when text.Value.In(language) is { } one: Write(output, one); break;
            case PlanValue.List list: Write(output, list, language); break;
            default: output.Write("null"u8); break;
        }
    }

    public static void Write(IBufferWriter<byte> output, long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    public static void Write(IBufferWriter<byte> output, double value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(32), out var written);
        output.Advance(written);
    }

    public static void Write(IBufferWriter<byte> output, string value)
    {
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        Write(output, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Writes text in UTF-8 as a JSON string.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        output.Write("\""u8);
        for (var at = utf8.IndexOfAny(MustEscape); at >= 0; at = utf8.IndexOfAny(MustEscape))
        {
            output.Write(utf8[..at]);
            WriteEscaped(output, utf8[at]);
            utf8 = utf8[(at + 1)..];
        }

        output.Write(utf8);
        output.Write("\""u8);
    }

    /// <summary>The text of a JSON string.</summary>
    public static string ReadString(ReadOnlySpan<byte> json)
    {
        var inner = json[1..^1];
        if (!inner.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inner);
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader.GetString() ?? string.Empty;
    }

    private static readonly SearchValues<byte> MustEscape = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    private static void WriteEscaped(IBufferWriter<byte> output, byte value)
    {
        switch (value)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            default:
                output.Write("\\u00"u8);
                Utf8Formatter.TryFormat(value, output.GetSpan(2), out var written, new StandardFormat('X', 2));
                output.Advance(written);
                break;
        }
    }

    private static void Write(IBufferWriter<byte> output, PlanValue.List list, Language language)
    {
        var separator = "["u8;
        foreach (var item in list.Items)
        {
            output.Write(separator);
            Write(output, item, language);
            separator = ","u8;
        }

        output.Write(list.Items.IsEmpty ? "[]"u8 : "]"u8);
    }
}
