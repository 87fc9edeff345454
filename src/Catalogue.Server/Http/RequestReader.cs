using Catalogue.Server.Configuration;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>Reads the request from where its method has it: the body or the URL.</summary>
internal sealed class RequestReader(CatalogueSettings settings, RequestDocuments documents)
{
    /// <summary>The methods that <c>/graphql</c> answers, as Allow lists them.</summary>
    public const string Methods = "GET, HEAD, POST, QUERY, OPTIONS";

    public const string Query = "QUERY";

    /// <summary>The header that says which bodies the method QUERY may have (RFC 10008, section 3).</summary>
    public const string AcceptQuery = "Accept-Query";

    /// <exception cref="RefusedRequestException">The request is none, or not one that its method may carry.</exception>
    public async ValueTask<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return await ReadBodyAsync(request, cancellationToken);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return KeepSafe(request.Method, request.Method switch
        {
            Query => await ReadBodyAsync(request, cancellationToken),
            _ when HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) => ReadUrl(request),
            _ => throw RefusedRequestException.MethodNotAllowed("GraphQL is served by POST, GET and QUERY.", Methods),
        });
    }

    private ValueTask<ReceivedRequest> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        RequestBody.ReadAsync(request, settings.Limits.RequestBytes, settings.Http.BatchSize, documents, cancellationToken);

    private ReceivedRequest ReadUrl(HttpRequest request)
    {
        CrossOriginRule.Apply(request);
        return RequestUrl.Read(request.Query, documents);
    }

    private ReceivedRequest KeepSafe(string method, ReceivedRequest received)
    {
        try
        {
            SafeMethodRule.Apply(received, method, settings.Engine.Parser);
            return received;
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }
}
