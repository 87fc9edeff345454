using Catalogue.Plan;

namespace Catalogue.Server.Http;

/// <summary>For whatever runs the server: is the process alive, and may it be sent requests.</summary>
internal sealed class HealthEndpoints(IGraphStore store, IHostApplicationLifetime lifetime, ILogger<HealthEndpoints> logger)
{
    public Task LiveAsync(HttpContext context) => WriteAsync(context, "{\"status\":\"live\"}");

    public async Task ReadyAsync(HttpContext context)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The server is stopping.");
            return;
        }

        try
        {
            await store.SequenceAsync(context.RequestAborted);
            await WriteAsync(context, "{\"status\":\"ready\"}");
        }
        catch (StoreUnavailableException e)
        {
            logger.StoreFailed(e);
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The store cannot answer.");
        }
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
