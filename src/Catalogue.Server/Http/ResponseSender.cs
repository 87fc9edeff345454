using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>Sends a GraphQL response, whose length is known because it is written whole.</summary>
internal static class ResponseSender
{
    public static async ValueTask SendAsync(HttpResponse response, int status, ResponseMedia media, ResponseBuffer body, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = media.ContentType;
        response.ContentLength = body.Position;
        body.CopyTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    public static async ValueTask SendAsync(HttpResponse response, RefusedRequestException refusal, ResponseMedia media, ResponseBuffer body, CancellationToken cancellationToken)
    {
        if (refusal.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        body.Reset();
        ErrorWriter.WriteRequestErrors(body, [refusal.Error]);
        await SendAsync(response, refusal.Status, media, body, cancellationToken);
    }
}
