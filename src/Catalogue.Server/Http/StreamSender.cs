using Catalogue.Engine;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>
/// Sends a response payload by payload, as the engine has them and the reader takes them. A subscription goes on until one
/// side ends it or the subscriber's token ends; all other responses have the time that a request may take.
/// </summary>
internal sealed class StreamSender(CatalogueSettings settings, ReaderPatience patience, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StreamSender> logger)
{
    public async Task SendAsync(HttpContext context, StreamedForm form, StartedResponse started, Identity sender, ResponseBuffer output, RequestDeadline deadline)
    {
        await using var further = started.Further;
        var body = new StreamedBody(context, form, patience);
        body.Start();
        if (started.Kind == ResponseKind.Events)
        {
            // The reader learns at once that it is subscribed.
            await body.FlushAsync();
        }
        else
        {
            await body.SendAsync(output);
        }

        if (further is not null)
        {
            await (started.Kind == ResponseKind.Events
                ? SendEventsAsync(context, body, further, sender, output)
                : SendPartsAsync(context, body, further, output, deadline));
        }

        await body.EndAsync();
    }

    private async Task SendEventsAsync(HttpContext context, StreamedBody body, ResponseStream further, Identity sender, ResponseBuffer output)
    {
        using var expiry = new TokenExpiry(sender, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping, expiry.Token);
        try
        {
            await SendAllAsync(body, further, output, ending);
        }
        catch (OperationCanceledException) when (expiry.HasPassed && !context.RequestAborted.IsCancellationRequested)
        {
            await SendLastAsync(body, RefusedRequestException.TokenEnded().Error, isPart: false, output);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // The server stops: the stream ends as if its source had ended.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await SendLastAsync(body, Unexpected(fault, context), isPart: false, output);
        }
    }

    private async Task SendPartsAsync(HttpContext context, StreamedBody body, ResponseStream further, ResponseBuffer output, RequestDeadline deadline)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        try
        {
            await SendAllAsync(body, further, output, ending);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            logger.RequestTimedOut(context.TraceIdentifier, settings.Limits.ExecutionSeconds);
            await SendLastAsync(body, RefusedRequestException.TimedOut(settings.Limits.ExecutionSeconds).Error, isPart: true, output);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await SendLastAsync(body, Unexpected(fault, context), isPart: true, output);
        }
    }

    private async Task SendAllAsync(StreamedBody body, ResponseStream further, ResponseBuffer output, CancellationTokenSource ending)
    {
        using var silence = new KeepAliveTimer(TimeSpan.FromSeconds(settings.Http.KeepAliveSeconds), time);
        output.Reset();
        while (await silence.WaitAsync(body, further, output, ending))
        {
            await body.SendAsync(output);
            output.Reset();
        }
    }

    private GraphQLError Unexpected(Exception fault, HttpContext context)
    {
        logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
        return RefusedRequestException.Unexpected(context.TraceIdentifier).Error;
    }

    /// <summary>What was begun cannot be finished: the reader is told why.</summary>
    private static async Task SendLastAsync(StreamedBody body, GraphQLError error, bool isPart, ResponseBuffer output)
    {
        output.Reset();
        output.WriteByte((byte)'{');
        ErrorWriter.WriteErrors(output, [error]);
        output.Write(isPart ? ",\"hasNext\":false}"u8 : "}"u8);
        await body.SendAsync(output);
    }
}
