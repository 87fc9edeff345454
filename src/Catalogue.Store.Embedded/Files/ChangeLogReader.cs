using System.Text.Json;

namespace Catalogue.Store.Embedded.Files;

/// <summary>Reads what <see cref="ChangeLogJson"/> wrote, as far as undoing needs it.</summary>
internal static class ChangeLogReader
{
    private static readonly Dictionary<string, LoggedKind> Kinds = new(StringComparer.Ordinal)
    {
        ["disconnect"] = LoggedKind.Disconnect,
        ["delete"] = LoggedKind.Delete,
        ["create"] = LoggedKind.Create,
        ["update"] = LoggedKind.Update,
        ["connect"] = LoggedKind.Connect,
        ["updateEdge"] = LoggedKind.UpdateEdge,
    };

    private static readonly ReadOnlyMemory<byte> Nothing = "{}"u8.ToArray();

    /// <exception cref="JsonException">The text is no log of a commit.</exception>
    public static List<LoggedOperation> Read(byte[] json)
    {
        var operations = new List<LoggedOperation>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            operations.Add(ReadOne(ref reader, json));
        }

        return operations;
    }

    private static LoggedOperation ReadOne(ref Utf8JsonReader reader, byte[] json)
    {
        reader.Read();
        var kind = Kinds.TryGetValue(reader.GetString() ?? string.Empty, out var known) ? known : throw new JsonException("an operation that there is not");
        var operation = new LoggedOperation(kind, Text(ref reader), string.Empty, string.Empty, string.Empty, Nothing);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            operation = ReadMember(ref reader, json, operation);
        }

        return operation;
    }

    private static LoggedOperation ReadMember(ref Utf8JsonReader reader, byte[] json, LoggedOperation operation)
    {
        switch (reader.GetString())
        {
            case "id" or "from":
                return operation with { Id = Text(ref reader) };
            case "to":
                return operation with { To = Text(ref reader) };
            case "key":
                return operation with { Key = Text(ref reader) };
            case "was":
                return operation with { Was = Skipped(ref reader, json) };
            default:
                Skipped(ref reader, json);
                return operation;
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? string.Empty;
    }

    private static ReadOnlyMemory<byte> Skipped(ref Utf8JsonReader reader, byte[] json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json.AsMemory(start, (int)reader.BytesConsumed - start);
    }
}
