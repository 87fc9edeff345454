using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>Reads the request of a GET from its URL.</summary>
internal static class RequestUrl
{
    private static readonly string[] DocumentIds = ["documentId", "id", "doc_id"];

    /// <exception cref="RefusedRequestException">400 or 422.</exception>
    public static ReceivedRequest Read(IQueryCollection url, RequestDocuments documents)
    {
        var extensions = ReadObject(url, "extensions");
        return new ReceivedRequest(new GraphQLRequest(
            documents.Find(new DocumentClaim(ReadQuery(url), ReadDocumentId(url), extensions)),
            ReadText(url, "operationName"),
            ReadObject(url, "variables"),
            extensions)
        {
            OnError = RequestedErrorBehavior.Of(ReadText(url, "onError")),
        });
    }

    /// <summary>Whether the URL has a document, in any of the ways in which one can be sent.</summary>
    public static bool HasDocument(IQueryCollection url) =>
        url.ContainsKey("query") || url.ContainsKey("extensions") || DocumentIds.Any(url.ContainsKey);

    private static ReadOnlyMemory<byte>? ReadQuery(IQueryCollection url)
    {
        if (ReadText(url, "query") is not { } query)
        {
            return default;
        }

        return Encoding.UTF8.GetBytes(query);
    }

    private static ReadOnlyMemory<byte> ReadDocumentId(IQueryCollection url)
    {
        ReadOnlyMemory<byte> id = default;
        foreach (var name in DocumentIds)
        {
            if (ReadText(url, name) is { } text)
            {
                id = id.IsEmpty ? Encoding.UTF8.GetBytes(text) : throw RequestDocuments.NamedTwice();
            }
        }

        return id;
    }

    private static string? ReadText(IQueryCollection url, string name) => url[name] is [{ Length: > 0 } text] ? text : null;

    private static ReadOnlyMemory<byte> ReadObject(IQueryCollection url, string name) =>
        ReadText(url, name) is { } text ? RequestJson.ReadObjectText(Encoding.UTF8.GetBytes(text), name) : default;
}
