using System.Buffers;
using System.Text.Json;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Sockets;

/// <summary>The messages of the server, as JSON. A head is followed by the payload and one closing brace.</summary>
internal static class ServerMessage
{
    public static ReadOnlyMemory<byte> Acknowledged { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <param name="payload">The ping's payload, an object; empty where it had none.</param>
    public static ReadOnlyMemory<byte> Pong(ReadOnlyMemory<byte> payload) =>
        payload.IsEmpty ? EmptyPong : (byte[])[.. "{\"type\":\"pong\",\"payload\":"u8, .. payload.Span, (byte)'}'];

    public static ReadOnlyMemory<byte> NextHead(string id) => Begin(id, "next", ",\"payload\":"u8);

    public static ReadOnlyMemory<byte> Complete(string id) => Begin(id, "complete", "}"u8);

    /// <summary>An error message of the errors that a response without data holds.</summary>
    public static ReadOnlyMemory<byte> ErrorOf(string id, ResponseBuffer response)
    {
        var json = response.ToArray();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && !reader.ValueTextEquals("errors"u8))
        {
            reader.Skip();
        }

        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Error(id, json.AsSpan(start, (int)reader.BytesConsumed - start));
    }

    public static ReadOnlyMemory<byte> Error(string id, GraphQLError error)
    {
        using var json = new ResponseBuffer(firstSegmentBytes: 512);
        json.WriteByte((byte)'[');
        ErrorWriter.WriteError(json, error);
        json.WriteByte((byte)']');
        return Error(id, json.ToArray());
    }

    private static ReadOnlyMemory<byte> EmptyPong { get; } = "{\"type\":\"pong\"}"u8.ToArray();

    private static byte[] Error(string id, ReadOnlySpan<byte> errors) => [.. Begin(id, "error", ",\"payload\":"u8), .. errors, (byte)'}'];

    private static byte[] Begin(string id, string type, ReadOnlySpan<byte> rest)
    {
        var output = new ArrayBufferWriter<byte>(128);
        output.Write("{\"id\":\""u8);
        output.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        output.Write("\",\"type\":\""u8);
        output.Write(JsonEncodedText.Encode(type).EncodedUtf8Bytes);
        output.Write("\""u8);
        output.Write(rest);
        return output.WrittenSpan.ToArray();
    }
}
