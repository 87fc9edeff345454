using System.Buffers;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>The entries of a request's JSON object, as they are met.</summary>
internal struct RequestParts : IDisposable
{
    private ReadOnlyMemory<byte> query;
    private string? operationName;
    private ReadOnlyMemory<byte> variables;
    private ReadOnlyMemory<byte> extensions;
    private byte[]? unescaped;
    private bool hasQuery;

    /// <summary>Reads the entry whose name the reader stands on. Unknown entries are skipped, as GraphQL over HTTP asks.</summary>
    public void Read(ref Utf8JsonReader reader, byte[] body)
    {
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
            variables = RequestJson.Slice(ref reader, body, "variables");
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            extensions = RequestJson.Slice(ref reader, body, "extensions");
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    /// <summary>The request, which now owns the arrays.</summary>
    public readonly ReceivedRequest ToRequest(byte[] body) => hasQuery
        ? new ReceivedRequest(new GraphQLRequest(query, operationName, variables, extensions), body, unescaped)
        : throw RefusedRequestException.BadRequest("The request has no \"query\".", ServerErrorCodes.QueryMissing);

    /// <summary>Gives back what was rented, where no request came of it.</summary>
    public void Dispose()
    {
        if (unescaped is not null)
        {
            ArrayPool<byte>.Shared.Return(unescaped);
            unescaped = null;
        }
    }

    private void ReadQuery(ref Utf8JsonReader reader, byte[] body)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) || hasQuery)
        {
            throw RefusedRequestException.BadRequest("\"query\" must be a string, and be given once.");
        }

        hasQuery = reader.TokenType == JsonTokenType.String;
        query = reader.ValueIsEscaped ? Unescape(ref reader) : body.AsMemory((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
    }

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

    private static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            throw RefusedRequestException.BadRequest($"\"{name}\" must be a string or null.");
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
