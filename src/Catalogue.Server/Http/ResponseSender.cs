using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>Sends a response whole; its length is known.</summary>
internal sealed class ResponseSender(CatalogueSettings settings, ReaderPatience patience)
{
    // Below, one write is cheaper; above, what waits for a slow reader should not lie in memory twice.
    private const int BytesAtOnce = 256 * 1024;

    private const string SecondsToRetry = "1";

    public ValueTask SendAsync(HttpContext context, ResponseMedia media, ResponseKind kind, ResponseBuffer body)
    {
        if (kind == ResponseKind.Unavailable)
        {
            context.Response.Headers.RetryAfter = SecondsToRetry;
        }

        var status = media.StatusOf(kind, settings.Http.StatusProfile);
        if (kind is not (ResponseKind.Data or ResponseKind.PartialData)
            || HttpMethods.IsPost(context.Request.Method)
            || !EntityTag.Mark(context, media.For(status, settings.Http.StatusProfile).ContentType, body))
        {
            return SendAsync(context, media, status, body);
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return ValueTask.CompletedTask;
    }

    public ValueTask SendAsync(HttpContext context, ResponseMedia media, RefusedRequestException refusal, ResponseBuffer body)
    {
        if (refusal.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        if (refusal.Status is StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType)
        {
            context.Response.Headers[RequestReader.AcceptQuery] = ResponseMedia.Json;
        }

        body.Reset();
        ErrorWriter.WriteRequestErrors(body, [refusal.Error]);
        return refusal.IsRequestError
            ? SendAsync(context, media, ResponseKind.RequestError, body)
            : SendAsync(context, media, refusal.StatusFor(settings.Http.StatusProfile), body);
    }

    private async ValueTask SendAsync(HttpContext context, ResponseMedia media, int status, ResponseBuffer body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = media.For(status, settings.Http.StatusProfile).ContentType;
        response.ContentLength = body.Position;
        if (body.Position > BytesAtOnce)
        {
            await SendSegmentsAsync(context, body);
            return;
        }

        // What is written before the headers is kept aside and copied once more.
        await response.StartAsync(context.RequestAborted);
        body.CopyTo(response.BodyWriter);
        await patience.FlushAsync(context);
    }

    private async ValueTask SendSegmentsAsync(HttpContext context, ResponseBuffer body)
    {
        for (var i = 0; i < body.SegmentCount; i++)
        {
            await context.Response.BodyWriter.WriteAsync(body.Segment(i), context.RequestAborted);
            await patience.FlushAsync(context);
        }
    }
}
