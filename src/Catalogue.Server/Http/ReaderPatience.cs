using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>Waits until a reader has taken what was sent to it, so that nothing piles up, and ends the connection of one that does not.</summary>
internal sealed class ReaderPatience(CatalogueSettings settings, TimeProvider time, ILogger<ReaderPatience> logger)
{
    /// <summary>Sends what was written to the body.</summary>
    /// <exception cref="OperationCanceledException">The reader has gone, or was too slow and its connection is ended.</exception>
    public async ValueTask FlushAsync(HttpContext context)
    {
        var flush = context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        if (flush.IsCompletedSuccessfully)
        {
            await flush;
            return;
        }

        await WaitAsync(context, flush.AsTask());
    }

    private async ValueTask WaitAsync(HttpContext context, Task flush)
    {
        try
        {
            await flush.WaitAsync(TimeSpan.FromSeconds(settings.Http.SlowReaderSeconds), time, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            logger.ReaderTooSlow(context.TraceIdentifier, settings.Http.SlowReaderSeconds);
            context.Abort();
            throw new OperationCanceledException("The reader was too slow.");
        }
    }
}
