using System.Collections.Immutable;
using Catalogue.Engine;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>
/// Answers the entries of a batch one after another, each as if it had come alone but for the time that they have
/// together. One after another, so that a batch takes no larger share of the server than another request.
/// </summary>
internal sealed class BatchSender(CatalogueEngine engine, CatalogueSettings settings, ReaderPatience patience, ILogger<BatchSender> logger)
{
    private static readonly GraphQLError Subscription = new("A subscription cannot be one of a batch. Send it alone.") { Code = ServerErrorCodes.RequestInvalid };

    public async Task AnswerAsync(HttpContext context, AcceptedForms forms, ImmutableArray<BatchEntry> batch, Principal principal, ResponseBuffer output, RequestDeadline deadline)
    {
        var body = new StreamedBody(context, forms.Batch ?? JsonArrayForm.Of(forms.Media), patience);
        body.Start();
        foreach (var entry in batch)
        {
            output.Reset();
            if (await AnswerAsync(context, entry, principal, output, deadline) is { } error)
            {
                output.Reset();
                ErrorWriter.WriteRequestErrors(output, [error]);
            }

            entry.WritePlace(output);
            await body.SendAsync(output);
        }

        await body.EndAsync();
    }

    /// <summary>Writes the entry's response, or returns the error that is to stand in its place.</summary>
    private async ValueTask<GraphQLError?> AnswerAsync(HttpContext context, BatchEntry entry, Principal principal, ResponseBuffer output, RequestDeadline deadline)
    {
        if (entry.Request is not { } request)
        {
            return entry.Refusal;
        }

        try
        {
            request.RequestId = context.TraceIdentifier;
            var started = await engine.StartAsync(CostHeader.Apply(context.Request, request), principal, output, deadline.Token);
            await using var further = started.Further;
            return further is null ? null : Subscription;
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            logger.RequestTimedOut(context.TraceIdentifier, settings.Limits.ExecutionSeconds);
            return RefusedRequestException.TimedOut(settings.Limits.ExecutionSeconds).Error;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.RequestFailed(fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            return RefusedRequestException.Unexpected(context.TraceIdentifier).Error;
        }
    }
}
