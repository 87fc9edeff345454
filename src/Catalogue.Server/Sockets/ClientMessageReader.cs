using System.Text.Json;
using Catalogue.Server.Documents;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>Reads a client's message from its JSON, in whatever order its entries come.</summary>
internal static class ClientMessageReader
{
    // One level more than in a request's body, in which the payload is not nested.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 65 };

    /// <param name="body">A pooled array, which the request of a subscribe takes over.</param>
    /// <param name="length">How much of the array is the message; valid UTF-8.</param>
    /// <param name="documents">Finds the document that a request names.</param>
    /// <exception cref="SocketClosedException">4400.</exception>
    public static ClientMessage Read(byte[] body, int length, RequestDocuments documents)
    {
        try
        {
            return ReadEntries(body, length).ToMessage(body, documents);
        }
        catch (JsonException e)
        {
            throw SocketClosedException.Invalid($"The message is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
        catch (RefusedRequestException e)
        {
            throw SocketClosedException.Invalid(e.Message);
        }
    }

    private static MessageParts ReadEntries(byte[] body, int length)
    {
        var reader = new Utf8JsonReader(body.AsSpan(0, length), Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw SocketClosedException.Invalid("A message is one JSON object");
        }

        var parts = default(MessageParts);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            parts.Read(ref reader);
        }

        // Throws where anything follows the object.
        reader.Read();
        return parts;
    }
}
