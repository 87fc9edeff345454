using System.Text.Json;
using Catalogue.Server.Documents;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>The entries of a message's JSON object, as they are met. What the payload must be depends on the type, which may come after it.</summary>
internal ref struct MessageParts
{
    // Ids are told again with every result, so that a long one would multiply.
    private const int MostIdCharacters = 256;

    private ClientMessageKind? kind;
    private string? id;
    private Utf8JsonReader payload;

    /// <summary>Reads the entry whose name the reader stands on. Unknown entries are skipped.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            kind = ReadKind(ref reader);
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            id = ReadId(ref reader);
        }
        else
        {
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            payload = isPayload ? reader : payload;
        }

        reader.Skip();
    }

    /// <param name="body">The bytes of the message.</param>
    /// <param name="documents">Finds the document that a request names.</param>
    /// <exception cref="SocketClosedException">4400.</exception>
    /// <exception cref="RefusedRequestException">The payload of a subscribe is no request.</exception>
    public readonly ClientMessage ToMessage(byte[] body, RequestDocuments documents) => kind switch
    {
        null => throw SocketClosedException.Invalid("The message has no \"type\""),
        ClientMessageKind.Subscribe => ReadSubscribe(body, documents),
        ClientMessageKind.Complete => new ClientMessage { Kind = ClientMessageKind.Complete, Id = GivenId() },
        { } other => new ClientMessage { Kind = other, Payload = SlicePayload(body) },
    };

    private static ClientMessageKind ReadKind(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw SocketClosedException.Invalid("\"type\" must be a string");
        }

        return reader.ValueTextEquals("subscribe"u8) ? ClientMessageKind.Subscribe
            : reader.ValueTextEquals("complete"u8) ? ClientMessageKind.Complete
            : reader.ValueTextEquals("ping"u8) ? ClientMessageKind.Ping
            : reader.ValueTextEquals("pong"u8) ? ClientMessageKind.Pong
            : reader.ValueTextEquals("connection_init"u8) ? ClientMessageKind.ConnectionInit
            : throw SocketClosedException.Invalid("\"type\" must be connection_init, ping, pong, subscribe or complete");
    }

    private static string? ReadId(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            throw SocketClosedException.Invalid("\"id\" holds an escape that is half of a surrogate pair");
        }
    }

    private readonly string GivenId() => id is { Length: > 0 and <= MostIdCharacters }
        ? id
        : throw SocketClosedException.Invalid($"\"id\" must be a string of 1 to {MostIdCharacters} characters");

    private readonly ReadOnlyMemory<byte> SlicePayload(byte[] body)
    {
        var reader = payload;
        return reader.TokenType == JsonTokenType.None ? default : RequestJson.Slice(ref reader, body, "payload");
    }

    private readonly ClientMessage ReadSubscribe(byte[] body, RequestDocuments documents)
    {
        var reader = payload;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw SocketClosedException.Invalid("The \"payload\" of a subscribe must be a JSON object");
        }

        var parts = new RequestParts(batchSize: int.MaxValue);
        try
        {
            parts.ReadAll(ref reader, body);
            return parts.VariableSets is null
                ? new ClientMessage { Kind = ClientMessageKind.Subscribe, Id = GivenId(), Request = new ReceivedRequest(parts.ToRequest(documents), body, parts.TakeUnescaped()) }
                : throw SocketClosedException.Invalid("\"variables\" must be a JSON object or null; lists of them are served by HTTP");
        }
        catch (RefusedRequestException e) when (e.Error.Code is ServerErrorCodes.AutomaticNotFound or ServerErrorCodes.AutomaticNotSupported or ServerErrorCodes.DocumentUnknown or ServerErrorCodes.OnlyPersisted)
        {
            // The message is as it should be: this is for whoever asked, who may ask again with the document.
            return new ClientMessage { Kind = ClientMessageKind.Subscribe, Id = GivenId(), Refusal = e.Error };
        }
        finally
        {
            // What the request has taken over is no longer among the parts.
            parts.Dispose();
        }
    }
}
