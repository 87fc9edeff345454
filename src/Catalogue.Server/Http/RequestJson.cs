using System.Text.Json;
using System.Text.Unicode;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>Finds the parts of a request in its JSON; only a query with escapes is copied.</summary>
internal static class RequestJson
{
    // The reader's messages repeat what they are about.
    private const int LongestReason = 200;

    // The reader takes a bit for a level and no stack; how deep variables may be is for the engine to say.
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <param name="body">A pooled array; the request returns it when it is disposed, unless this throws.</param>
    /// <param name="length">How much of the array is the body.</param>
    /// <param name="batchSize">The most operations that a batch may have.</param>
    /// <param name="documents">Where the document of each is found.</param>
    /// <exception cref="RefusedRequestException">Not JSON, or not a request.</exception>
    public static ReceivedRequest Read(byte[] body, int length, int batchSize, RequestDocuments documents)
    {
        if (!Utf8.IsValid(body.AsSpan(0, length)))
        {
            throw RefusedRequestException.BadRequest("The body is not valid UTF-8.", ServerErrorCodes.JsonSyntax);
        }

        try
        {
            return ReadText(body, length, batchSize, documents);
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

    private static ReceivedRequest ReadText(byte[] body, int length, int batchSize, RequestDocuments documents)
    {
        var reader = new Utf8JsonReader(body.AsSpan(0, length), Options);
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, body, batchSize, documents),
            JsonTokenType.StartArray => new BatchReading(body, batchSize, documents).Read(ref reader),
            _ => throw RefusedRequestException.NotWellFormed("The body must be a JSON object with \"query\", or a list of such objects."),
        };
    }

    private static ReceivedRequest ReadObject(ref Utf8JsonReader reader, byte[] body, int batchSize, RequestDocuments documents)
    {
        var parts = new RequestParts(batchSize);
        try
        {
            parts.ReadAll(ref reader, body);
            reader.Read();
            return parts.VariableSets is null
                ? new ReceivedRequest(parts.ToRequest(documents), body, parts.TakeUnescaped())
                : new BatchReading(body, batchSize, documents).Read(ref parts);
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
            throw RefusedRequestException.NotWellFormed($"\"{name}\" must be a JSON object or null.");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json.AsMemory(start, (int)reader.BytesConsumed - start);
    }

    /// <summary>A name can be compared only when its escapes are text, which the reader leaves to whoever compares it.</summary>
    /// <exception cref="RefusedRequestException">400.</exception>
    internal static void CheckName(in Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return;
        }

        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest("A name holds an escape that is half of a surrogate pair.", ServerErrorCodes.JsonSyntax);
        }
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? e.Message : e.Message[..end];
        return reason.Length <= LongestReason ? reason : reason[..LongestReason] + "...";
    }
}
