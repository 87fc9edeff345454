using System.Text.Json;
using System.Text.Unicode;

namespace Catalogue.Server.Http;

/// <summary>Finds the parts of a request in its JSON; only a query with escapes is copied.</summary>
internal static class RequestJson
{
    // JsonDocument's own default; the engine bounds variables further.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <param name="body">A pooled array; the request returns it when it is disposed, unless this throws.</param>
    /// <param name="length">How much of the array is the body.</param>
    /// <exception cref="RefusedRequestException">400: not JSON, or not a request.</exception>
    public static ReceivedRequest Read(byte[] body, int length)
    {
        if (!Utf8.IsValid(body.AsSpan(0, length)))
        {
            throw RefusedRequestException.BadRequest("The body is not valid UTF-8.", ServerErrorCodes.JsonSyntax);
        }

        try
        {
            return ReadObject(body, length);
        }
        catch (JsonException e)
        {
            throw RefusedRequestException.BadRequest(
                $"The body is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {Reason(e)}", ServerErrorCodes.JsonSyntax);
        }
    }

    /// <summary>Checks that the text is a JSON object, or null, which stands for none.</summary>
    /// <exception cref="RefusedRequestException">400.</exception>
    public static ReadOnlyMemory<byte> ReadObjectText(byte[] json, string name)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            reader.Read();
            var slice = Slice(ref reader, json, name);
            reader.Read();
            return slice;
        }
        catch (JsonException e)
        {
            throw RefusedRequestException.BadRequest($"\"{name}\" is not valid JSON: {Reason(e)}", ServerErrorCodes.JsonSyntax);
        }
    }

    private static ReceivedRequest ReadObject(byte[] body, int length)
    {
        var reader = new Utf8JsonReader(body.AsSpan(0, length), Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RefusedRequestException.BadRequest("The body must be one JSON object with \"query\"; batches are not served.");
        }

        var parts = new RequestParts();
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                parts.Read(ref reader, body);
            }

            reader.Read();
            return parts.ToRequest(body);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    internal static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, byte[] json, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RefusedRequestException.BadRequest($"\"{name}\" must be a JSON object or null.");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json.AsMemory(start, (int)reader.BytesConsumed - start);
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
