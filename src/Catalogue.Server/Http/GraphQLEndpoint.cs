using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>GraphQL over HTTP: the engine answers a request for whoever sends it, in a form that the sender takes.</summary>
internal sealed class GraphQLEndpoint(
    CatalogueEngine engine,
    PrincipalReader principals,
    RequestReader requests,
    ResponseSender responses,
    StreamSender streams,
    BatchSender batches,
    CatalogueSettings settings,
    ILogger<GraphQLEndpoint> logger)
{
    public async Task AnswerAsync(HttpContext context)
    {
        KeepOutOfCaches(context);
        using var output = new ResponseBuffer();
        using var deadline = new RequestDeadline(TimeSpan.FromSeconds(settings.Limits.ExecutionSeconds), context.RequestAborted);
        var forms = AcceptedForms.Default;
        try
        {
            forms = AcceptedForms.Negotiate(context.Request.Headers.Accept);
            var sender = await principals.ReadIdentityAsync(context);
            using var request = await requests.ReadAsync(context.Request, sender.Principal, context.RequestAborted);
            if (request.Content is not { } content)
            {
                await batches.AnswerAsync(context, forms, request.Batch, sender.Principal, output, deadline);
                return;
            }

            content.RequestId = context.TraceIdentifier;
            var started = await engine.StartAsync(forms.Apply(CostHeader.Apply(context.Request, content)), sender.Principal, output, deadline.Token);
            await SendAsync(context, forms, started, sender, output, deadline);
        }
        catch (Exception fault) when (!context.Response.HasStarted && (fault is not OperationCanceledException || deadline.HasPassed))
        {
            await responses.SendAsync(context, forms.Media, RefusalFor(fault, context), output);
        }
    }

    // Until there is an answer, which is marked otherwise. What is sent by POST is in no cache.
    private static void KeepOutOfCaches(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.CacheControl = "no-store";
        }
    }

    private async ValueTask SendAsync(HttpContext context, AcceptedForms forms, StartedResponse started, Identity sender, ResponseBuffer output, RequestDeadline deadline)
    {
        if (forms.StreamFor(started.Kind) is { } form)
        {
            await streams.SendAsync(context, form, started, sender, output, deadline);
        }
        else if (started.Further is { } unread)
        {
            await unread.DisposeAsync();
            throw RefusedRequestException.SubscriptionNotAcceptable();
        }
        else
        {
            await responses.SendAsync(context, forms.Media, started.Kind, output);
        }
    }

    private RefusedRequestException RefusalFor(Exception fault, HttpContext context)
    {
        switch (fault)
        {
            case RefusedRequestException refusal:
                return refusal;
            case OperationCanceledException:
                logger.RequestTimedOut(context.TraceIdentifier, settings.Limits.ExecutionSeconds);
                return RefusedRequestException.TimedOut(settings.Limits.ExecutionSeconds);
            default:
                logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
                return RefusedRequestException.Unexpected(context.TraceIdentifier);
        }
    }
}
