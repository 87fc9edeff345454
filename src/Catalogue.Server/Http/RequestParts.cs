using System.Buffers;
using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>The entries of a request's JSON object, as they are met.</summary>
/// <param name="batchSize">The most sets of variables that are taken.</param>
internal struct RequestParts(int batchSize) : IDisposable
{
    private ReadOnlyMemory<byte>? query;
    private ReadOnlyMemory<byte> documentId;
    private string? operationName;
    private ReadOnlyMemory<byte> variables;
    private ReadOnlyMemory<byte> extensions;
    private ErrorBehavior onError;
    private byte[]? unescaped;

    /// <summary>The sets of variables, where these are a list (variable batching); null otherwise.</summary>
    public List<ReadOnlyMemory<byte>>? VariableSets { get; private set; }

    /// <summary>Reads the object on whose start the reader stands.</summary>
    public void ReadAll(ref Utf8JsonReader reader, byte[] body)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Read(ref reader, body);
        }
    }

    public readonly GraphQLRequest ToRequest(RequestDocuments documents) =>
        new(documents.Find(new DocumentClaim(query, documentId, extensions)), operationName, variables, extensions) { OnError = onError };

    /// <summary>The rented array that the query lies in, for whoever gives it back; null where there is none.</summary>
    public byte[]? TakeUnescaped()
    {
        var taken = unescaped;
        unescaped = null;
        return taken;
    }

    /// <summary>Gives back what was rented, where no request came of it.</summary>
    public void Dispose()
    {
        if (TakeUnescaped() is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads the entry whose name the reader stands on. Unknown entries are skipped, as GraphQL over HTTP asks.</summary>
    private void Read(ref Utf8JsonReader reader, byte[] body)
    {
        RequestJson.CheckName(in reader);
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            ReadQuery(ref reader, body);
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            operationName = ReadText(ref reader, "operationName");
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            ReadVariables(ref reader, body);
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            extensions = RequestJson.Slice(ref reader, body, "extensions");
        }
        else if (reader.ValueTextEquals("onError"u8))
        {
            reader.Read();
            onError = RequestedErrorBehavior.Of(ReadText(ref reader, "onError"));
        }
        else if (reader.ValueTextEquals("documentId"u8))
        {
            ReadDocumentId(ref reader, body, "documentId");
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            ReadDocumentId(ref reader, body, "id");
        }
        else if (reader.ValueTextEquals("doc_id"u8))
        {
            ReadDocumentId(ref reader, body, "doc_id");
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private void ReadQuery(ref Utf8JsonReader reader, byte[] body)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) || query is not null)
        {
            throw RefusedRequestException.NotWellFormed("\"query\" must be a string, and be given once.");
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            query = reader.ValueIsEscaped ? Unescape(ref reader) : Slice(in reader, body);
        }
    }

    private void ReadDocumentId(ref Utf8JsonReader reader, byte[] body, string name)
    {
        reader.Read();
        var id = reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false } ? Slice(in reader, body) : Encoding.UTF8.GetBytes(ReadText(ref reader, name) ?? "");
        documentId = id.IsEmpty ? documentId : documentId.IsEmpty ? id : throw RequestDocuments.NamedTwice();
    }

    private static ReadOnlyMemory<byte> Slice(in Utf8JsonReader reader, byte[] body) => body.AsMemory((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

    private ReadOnlyMemory<byte> Unescape(ref Utf8JsonReader reader)
    {
        unescaped = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            return unescaped.AsMemory(0, reader.CopyString(unescaped));
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest("\"query\" holds an escape that is half of a surrogate pair.", ServerErrorCodes.JsonSyntax);
        }
    }

    private void ReadVariables(ref Utf8JsonReader reader, byte[] body)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            variables = RequestJson.Slice(ref reader, body, "variables");
            return;
        }

        VariableSets = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw RefusedRequestException.NotWellFormed("\"variables\" must be a JSON object or null, or a list of JSON objects to execute the operation with each.");
            }

            VariableSets.Add(RequestJson.Slice(ref reader, body, "variables"));
            if (VariableSets.Count > batchSize)
            {
                throw RefusedRequestException.BatchTooLarge(batchSize);
            }
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            throw RefusedRequestException.NotWellFormed($"\"{name}\" must be a string or null.");
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest($"\"{name}\" holds an escape that is half of a surrogate pair.", ServerErrorCodes.JsonSyntax);
        }
    }
}
