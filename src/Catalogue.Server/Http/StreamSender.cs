using Catalogue.Engine;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>
/// Sends a response payload by payload, as the engine has them and the reader takes them. A subscription goes on until one
/// side ends it; all other responses have the time that a request may take.
/// </summary>
internal sealed class StreamSender(CatalogueSettings settings, ReaderPatience patience, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<StreamSender> logger)
{
    public async Task SendAsync(HttpContext context, StreamedForm form, StartedResponse started, ResponseBuffer output, RequestDeadline deadline)
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
            await SendFurtherAsync(context, body, started.Kind, further, output, deadline);
        }

        await body.EndAsync();
    }

    private async Task SendFurtherAsync(HttpContext context, StreamedBody body, ResponseKind kind, ResponseStream further, ResponseBuffer output, RequestDeadline deadline)
    {
        using var ending = kind == ResponseKind.Events
            ? CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping)
            : CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        try
        {
            await SendAllAsync(body, further, output, ending);
        }
        catch (OperationCanceledException) when (kind == ResponseKind.Events && lifetime.ApplicationStopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // The server stops: the stream ends as if its source had ended.
        }
        catch (OperationCanceledException) when (kind == ResponseKind.Incremental && deadline.HasPassed)
        {
            logger.RequestTimedOut(context.TraceIdentifier, settings.Limits.ExecutionSeconds);
            await SendLastAsync(body, kind, RefusedRequestException.TimedOut(settings.Limits.ExecutionSeconds).Error, output);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            await SendLastAsync(body, kind, RefusedRequestException.Unexpected(context.TraceIdentifier).Error, output);
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

    /// <summary>What was begun cannot be finished: the reader is told why, and not to wait.</summary>
    private static async Task SendLastAsync(StreamedBody body, ResponseKind kind, GraphQLError error, ResponseBuffer output)
    {
        output.Reset();
        output.WriteByte((byte)'{');
        ErrorWriter.WriteErrors(output, [error]);
        output.Write(kind == ResponseKind.Incremental ? ",\"hasNext\":false}"u8 : "}"u8);
        await body.SendAsync(output);
    }
}
