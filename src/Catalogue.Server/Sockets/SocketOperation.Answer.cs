using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

internal sealed partial class SocketOperation
{
    private async ValueTask AnswerAsync(ResponseBuffer output)
    {
        var started = await StartAsync(output);
        await using var further = started.Further;
        switch (started.Kind)
        {
            case ResponseKind.Events when further is not null:
                await SubscribeAsync(further, output);
                break;
            case ResponseKind.Incremental when further is not null:
                await SendPartsAsync(further, output);
                break;
            case ResponseKind.Data or ResponseKind.PartialData:
                await session.Writer.SendAsync(nextHead, output, stop.Token);
                await EndAsync(ServerMessage.Complete(Id));
                break;
            default:
                await EndAsync(ServerMessage.ErrorOf(Id, output));
                break;
        }
    }

    private async ValueTask<StartedResponse> StartAsync(ResponseBuffer output)
    {
        using var room = await session.Writer.Queue.EnterAsync(stop.Token);
        using var deadline = new RequestDeadline(TimeSpan.FromSeconds(session.ExecutionSeconds), stop.Token);
        request.RequestId = session.RequestId;
        return await session.Host.Engine.StartAsync(request, session.Principal, output, deadline.Token);
    }

    private async ValueTask SendPartsAsync(ResponseStream parts, ResponseBuffer output)
    {
        do
        {
            await session.Writer.SendAsync(nextHead, output, stop.Token);
            output.Reset();
        }
        while (await MakePartAsync(parts, output));
        await EndAsync(ServerMessage.Complete(Id));
    }

    private async ValueTask<bool> MakePartAsync(ResponseStream parts, ResponseBuffer output)
    {
        using var room = await session.Writer.Queue.EnterAsync(stop.Token);
        using var deadline = new RequestDeadline(TimeSpan.FromSeconds(session.ExecutionSeconds), stop.Token);
        return await parts.WriteNextAsync(output, deadline.Token);
    }

    private async ValueTask SubscribeAsync(ResponseStream events, ResponseBuffer output)
    {
        if (!session.Operations.TryEnterSubscription())
        {
            await EndAsync(SocketErrors.TooManySubscriptions(session.Host.Limits.Subscriptions));
            return;
        }

        try
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, session.Host.Stopping);
            while (await HasEventAsync(events, output, until.Token))
            {
                await session.Writer.SendAsync(nextHead, output, stop.Token);
                output.Reset();
            }
        }
        finally
        {
            session.Operations.LeaveSubscription();
        }

        await EndAsync(ServerMessage.Complete(Id));
    }

    /// <summary>Waits for the next event, but not before there is room for its result.</summary>
    /// <returns>False where there are no more, also because the server stops.</returns>
    private async ValueTask<bool> HasEventAsync(ResponseStream events, ResponseBuffer output, CancellationToken until)
    {
        try
        {
            (await session.Writer.Queue.EnterAsync(until)).Dispose();
            return await events.WriteNextAsync(output, until);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested && session.Host.Stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
