using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>One operation on a socket, from its subscribe to its complete or error.</summary>
internal sealed partial class SocketOperation : IDisposable
{
    // A subscription waits for most of its life, with nothing written.
    private const int FirstSegmentBytes = 1024;

    private readonly SocketSession session;
    private readonly GraphQLRequest request;
    private readonly ReceivedRequest received;
    private readonly CancellationTokenSource stop;
    private readonly ReadOnlyMemory<byte> nextHead;

    /// <param name="id">As the client calls it.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="received">The bytes of the request; the operation gives them back.</param>
    /// <param name="session">Where it runs.</param>
    public SocketOperation(string id, GraphQLRequest request, ReceivedRequest received, SocketSession session)
    {
        (Id, this.received, this.session) = (id, received, session);
        this.request = request with { Incremental = session.Incremental };
        nextHead = ServerMessage.NextHead(id);
        stop = CancellationTokenSource.CreateLinkedTokenSource(session.Writer.Ended);
    }

    public string Id { get; }

    /// <summary>The client has lost interest: nothing more is said of the operation.</summary>
    public async ValueTask StopAsync()
    {
        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    /// <summary>Runs to the end, whatever happens; the operation is among the socket's, and leaves them.</summary>
    public async Task RunAsync()
    {
        using var output = new ResponseBuffer(FirstSegmentBytes);
        try
        {
            await AnswerOrFailAsync(output);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody waits for more of it.
        }
        catch (ClientGoneException)
        {
            // Whoever reads from the socket notices too, and ends it.
        }
        finally
        {
            session.Operations.Remove(this);
            Dispose();
            session.Operations.Leave();
        }
    }

    public void Dispose()
    {
        received.Dispose();
        stop.Dispose();
    }

    private async ValueTask AnswerOrFailAsync(ResponseBuffer output)
    {
        try
        {
            await AnswerAsync(output);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            session.Host.Logger.RequestTimedOut(session.RequestId, session.ExecutionSeconds);
            await EndAsync(RefusedRequestException.TimedOut(session.ExecutionSeconds).Error);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or ClientGoneException))
        {
            session.Host.Logger.OperationFailed(fault, session.RequestId);
            await EndAsync(RefusedRequestException.Unexpected(session.RequestId).Error);
        }
    }

    private ValueTask EndAsync(GraphQLError error) => EndAsync(ServerMessage.Error(Id, error));

    /// <summary>Sends the last message. The client may use the id again as soon as it has it.</summary>
    private ValueTask EndAsync(ReadOnlyMemory<byte> message)
    {
        session.Operations.Remove(this);
        return session.Writer.SendAsync(message, stop.Token);
    }
}
