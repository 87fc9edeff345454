using Catalogue.Policy;
using Catalogue.Server.Configuration;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>Reads the request from where its method has it: the body or the URL.</summary>
internal sealed class RequestReader(CatalogueSettings settings, ServedDocuments documents)
{
    /// <summary>The methods that <c>/graphql</c> answers, as Allow lists them.</summary>
    public const string Methods = "GET, HEAD, POST, QUERY, OPTIONS";

    public const string Query = "QUERY";

    /// <summary>The header that says which bodies the method QUERY may have (RFC 10008, section 3).</summary>
    public const string AcceptQuery = "Accept-Query";

    /// <param name="request">The request.</param>
    /// <param name="sender">Who sends it, hence which documents it may name.</param>
    /// <param name="cancellationToken">Ends the wait for its body.</param>
    /// <exception cref="RefusedRequestException">The request is none, or not one that its method may carry.</exception>
    public async ValueTask<ReceivedRequest> ReadAsync(HttpRequest request, Principal sender, CancellationToken cancellationToken)
    {
        var known = documents.For(sender);
        if (HttpMethods.IsPost(request.Method))
        {
            return await ReadBodyAsync(request, known, cancellationToken);
        }

        return KeepSafe(request.Method, request.Method switch
        {
            Query => await ReadBodyAsync(request, known, cancellationToken),
            _ when HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) => ReadUrl(request, known),
            _ => throw RefusedRequestException.MethodNotAllowed("GraphQL is served by POST, GET and QUERY.", Methods),
        });
    }

    private ValueTask<ReceivedRequest> ReadBodyAsync(HttpRequest request, RequestDocuments known, CancellationToken cancellationToken) =>
        RequestBody.ReadAsync(request, settings.Limits.RequestBytes, settings.Http.BatchSize, known, cancellationToken);

    private static ReceivedRequest ReadUrl(HttpRequest request, RequestDocuments known)
    {
        CrossOriginRule.Apply(request);
        return RequestUrl.Read(request.Query, known);
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
