using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Catalogue.Exchange.Json;

/// <summary>Reads one JSON text into placed values. Strict: no comments, no trailing commas, no name twice, a bounded depth.</summary>
internal static class JsonDocumentReader
{
    private const int MaxDepth = 32;

    /// <summary>
    /// The value of a JSON text, or null where it has none. Of a member that is given twice the first counts, and a fault
    /// is added; every other fault means null.
    /// </summary>
    public static PlacedValue? Read(ReadOnlySpan<byte> utf8, List<JsonFault> faults)
    {
        if (!Utf8.IsValid(utf8))
        {
            faults.Add(new JsonFault(FirstInvalidByte(utf8), "This is not UTF-8. Save the file as UTF-8."));
            return null;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var value = ReadValue(ref reader, faults);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            faults.Add(new JsonFault(OffsetOf(exception, utf8), $"This is not JSON: {Reason(exception)} Mend it here."));
        }
        catch (InvalidOperationException)
        {
            // GetString refuses an escape such as \ud800 that names half a character.
            faults.Add(new JsonFault((int)reader.TokenStartIndex, "This string holds half of a surrogate pair. Write the character itself."));
        }

        return null;
    }

    private static PlacedValue ReadValue(ref Utf8JsonReader reader, List<JsonFault> faults)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, faults),
            JsonTokenType.StartArray => ReadList(ref reader, faults),
            JsonTokenType.String => new PlacedValue.Text(offset, reader.GetString() ?? ""),
            JsonTokenType.Number => new PlacedValue.Number(offset, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new PlacedValue.Boolean(offset, true),
            JsonTokenType.False => new PlacedValue.Boolean(offset, false),
            _ => new PlacedValue.Null(offset),
        };
    }

    private static PlacedValue.List ReadList(ref Utf8JsonReader reader, List<JsonFault> faults)
    {
        var offset = (int)reader.TokenStartIndex;
        var items = ImmutableArray.CreateBuilder<PlacedValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, faults));
        }

        return new PlacedValue.List(offset, items.DrainToImmutable());
    }

    private static PlacedValue.Object ReadObject(ref Utf8JsonReader reader, List<JsonFault> faults)
    {
        var offset = (int)reader.TokenStartIndex;
        var members = ImmutableArray.CreateBuilder<PlacedMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var place = (int)reader.TokenStartIndex;
            var name = reader.GetString() ?? "";
            reader.Read();
            var value = ReadValue(ref reader, faults);
            if (names.Add(name))
            {
                members.Add(new PlacedMember(name, place, value));
            }
            else
            {
                faults.Add(new JsonFault(place, $"\"{name}\" is given twice in this object. Keep one."));
            }
        }

        return new PlacedValue.Object(offset, members.DrainToImmutable());
    }

    private static int OffsetOf(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + (int)(exception.BytePositionInLine ?? 0), utf8.Length);
    }

    // The reader's own text, without the place, which it counts from 0, and without the advice for programmers.
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? exception.Message : exception.Message[..end];
        return reason.Replace(" Change the reader options.", "", StringComparison.Ordinal);
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
