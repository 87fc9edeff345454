using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>A body of several payloads; each is sent before the next one is asked for.</summary>
internal sealed class StreamedBody(HttpContext context, StreamedForm form, ReaderPatience patience)
{
    private bool hasPayloads;

    public void Start()
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = form.ContentType;
        response.Headers.CacheControl = "no-store";

        // nginx would collect payloads to send them together.
        response.Headers["X-Accel-Buffering"] = "no";
        form.WriteStart(response.BodyWriter);
    }

    public ValueTask FlushAsync() => patience.FlushAsync(context);

    public ValueTask SendAsync(ResponseBuffer payload)
    {
        form.WritePayload(context.Response.BodyWriter, payload, isFirst: !hasPayloads);
        hasPayloads = true;
        return FlushAsync();
    }

    public ValueTask KeepAliveAsync() =>
        form.TryWriteKeepAlive(context.Response.BodyWriter) ? FlushAsync() : ValueTask.CompletedTask;

    public ValueTask EndAsync()
    {
        form.WriteEnd(context.Response.BodyWriter);
        return FlushAsync();
    }
}
