using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>The outermost step of every request: its id, the headers that all responses have, and faults that nobody else answered.</summary>
internal sealed class RequestEdge(ILogger<RequestEdge> logger) : IMiddleware
{
    public const string RequestIdHeader = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers[RequestIdHeader] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender has gone: there is nobody to answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            await Problem.WriteAsync(context, StatusCodes.Status500InternalServerError, "The server failed to answer; its log says why under the request id.");
        }

        if (IsEmptyRefusal(context.Response))
        {
            await Problem.WriteAsync(context, context.Response.StatusCode, null);
        }
    }

    private static bool IsEmptyRefusal(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null } && !response.Headers.ContainsKey(HeaderNames.ContentType);
}
