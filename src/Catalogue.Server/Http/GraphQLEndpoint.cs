using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>GraphQL over HTTP: a POST or GET becomes a request, the engine answers it for whoever sends it.</summary>
internal sealed class GraphQLEndpoint(CatalogueEngine engine, PrincipalReader principals, CatalogueSettings settings, ILogger<GraphQLEndpoint> logger)
{
    public async Task AnswerAsync(HttpContext context)
    {
        using var output = new ResponseBuffer();
        using var deadline = new RequestDeadline(TimeSpan.FromSeconds(settings.Limits.ExecutionSeconds), context.RequestAborted);
        var media = ResponseMedia.Default;
        try
        {
            media = ResponseMedia.Negotiate(context.Request.Headers.Accept);
            var principal = await principals.ReadAsync(context);
            using var request = await ReadAsync(context.Request, context.RequestAborted);
            var kind = await engine.ExecuteAsync(CostHeader.Apply(context.Request, request.Content), principal, output, deadline.Token);
            await ResponseSender.SendAsync(context.Response, media.StatusOf(kind), media, output, context.RequestAborted);
        }
        catch (RefusedRequestException refusal)
        {
            await ResponseSender.SendAsync(context.Response, refusal, media, output, context.RequestAborted);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            logger.RequestTimedOut(context.TraceIdentifier, settings.Limits.ExecutionSeconds);
            await ResponseSender.SendAsync(context.Response, RefusedRequestException.TimedOut(settings.Limits.ExecutionSeconds), media, output, context.RequestAborted);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            await ResponseSender.SendAsync(context.Response, RefusedRequestException.Unexpected(context.TraceIdentifier), media, output, context.RequestAborted);
        }
    }

    private async ValueTask<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return await RequestBody.ReadAsync(request, settings.Limits.RequestBytes, cancellationToken);
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            throw RefusedRequestException.MethodNotAllowed("GraphQL is served by GET and POST.", "GET, POST");
        }

        CrossOriginRule.Apply(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return RequestUrl.Read(request.Query);
    }
}
