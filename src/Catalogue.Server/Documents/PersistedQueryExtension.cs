using System.Text.Json;
using Catalogue.Server.Http;

namespace Catalogue.Server.Documents;

/// <summary>Apollo's automatic persisted queries: <c>extensions.persistedQuery</c> with <c>version</c> 1 and <c>sha256Hash</c>.</summary>
internal static class PersistedQueryExtension
{
    /// <param name="extensions">A JSON object that was read before, or empty.</param>
    /// <returns>The hash; null where the extensions name no document.</returns>
    /// <exception cref="RefusedRequestException">400: the entry is not as it must be.</exception>
    public static DocumentId? Read(ReadOnlyMemory<byte> extensions)
    {
        var reader = new Utf8JsonReader(extensions.Span, RequestJson.Options);
        if (extensions.IsEmpty || !reader.Read())
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            RequestJson.CheckName(in reader);
            var isPersistedQuery = reader.ValueTextEquals("persistedQuery"u8);
            reader.Read();
            if (isPersistedQuery && reader.TokenType != JsonTokenType.Null)
            {
                return ReadEntry(ref reader, extensions);
            }

            reader.Skip();
        }

        return null;
    }

    private static DocumentId ReadEntry(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var hash = ReadOnlyMemory<byte>.Empty;
        var version = 0;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            RequestJson.CheckName(in reader);
            var (isHash, isVersion) = (reader.ValueTextEquals("sha256Hash"u8), reader.ValueTextEquals("version"u8));
            reader.Read();
            if (isHash && reader.TokenType == JsonTokenType.String)
            {
                hash = json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            }
            else if (isVersion && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            {
                version = number;
            }

            reader.Skip();
        }

        return version == 1 && DocumentId.IsHashText(hash.Span)
            ? DocumentId.OfExtension(hash)
            : throw RefusedRequestException.NotWellFormed("\"extensions.persistedQuery\" must have \"version\": 1 and \"sha256Hash\", 64 lower-case hexadecimal digits.");
    }
}
