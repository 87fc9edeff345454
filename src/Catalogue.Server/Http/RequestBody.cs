using System.Buffers;
using System.IO.Pipelines;
using Catalogue.Server.Documents;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>Reads a body into one pooled array, within the limit.</summary>
internal static class RequestBody
{
    /// <exception cref="RefusedRequestException">400, 408, 413, 415 or 422.</exception>
    public static async ValueTask<ReceivedRequest> ReadAsync(HttpRequest request, int limit, int batchSize, RequestDocuments documents, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
        {
            throw RefusedRequestException.UnsupportedMediaType();
        }

        if (request.ContentLength > limit)
        {
            throw RefusedRequestException.TooLarge(limit);
        }

        var body = await CopyAsync(request.BodyReader, limit, cancellationToken);
        try
        {
            return RequestJson.Read(body.Array, body.Length, batchSize, documents);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(body.Array);
            throw;
        }
    }

    private static async ValueTask<(byte[] Array, int Length)> CopyAsync(PipeReader reader, int limit, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken);
                if (read.Buffer.Length > limit)
                {
                    throw RefusedRequestException.TooLarge(limit);
                }

                if (read.IsCompleted)
                {
                    return Copy(reader, read.Buffer);
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw RefusedRequestException.TooLarge(limit);
        }
        catch (BadHttpRequestException e)
        {
            throw new RefusedRequestException(e.StatusCode, new GraphQL.GraphQLError(e.Message) { Code = ServerErrorCodes.RequestInvalid });
        }
    }

    private static (byte[] Array, int Length) Copy(PipeReader reader, ReadOnlySequence<byte> bytes)
    {
        var length = (int)bytes.Length;
        var array = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        bytes.CopyTo(array);
        reader.AdvanceTo(bytes.End);
        return (array, length);
    }

    private static bool IsJson(string? contentType)
    {
        if (contentType is ResponseMedia.Json)
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(ResponseMedia.Json, StringComparison.OrdinalIgnoreCase)
            && (type.Encoding is null || type.Encoding.CodePage == System.Text.Encoding.UTF8.CodePage);
    }
}
