using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Auth;
using Catalogue.Server.Documents;
using Catalogue.Server.Http;

namespace Catalogue.Server.Sockets;

/// <summary>What the sub-protocol answers to each message of a client.</summary>
/// <param name="host">What all sockets share.</param>
/// <param name="requestId">Of the request that opened the socket.</param>
/// <param name="upgraded">Whom that request's header proved to send it.</param>
/// <param name="writer">Takes the answers.</param>
/// <param name="operations">Of this socket.</param>
internal sealed class SocketConversation(SocketHost host, string requestId, Identity upgraded, SocketWriter writer, SocketOperations operations) : IDisposable
{
    private readonly SocketDeadline initialisation = new(host.Time, writer, SocketClose.InitialisationTimeout, host.Time.GetUtcNow().AddSeconds(host.Limits.InitSeconds));
    private SocketDeadline? expiry;
    private bool initialised;
    private SocketSession? session;

    /// <summary>The documents that the next message may name.</summary>
    public RequestDocuments Documents => host.Documents.For(session?.Principal ?? upgraded.Principal);

    /// <exception cref="SocketClosedException">The message ends the conversation.</exception>
    /// <exception cref="OperationCanceledException">The socket is being closed.</exception>
    /// <exception cref="ClientGoneException">The answer cannot be sent.</exception>
    public ValueTask HandleAsync(ClientMessage message)
    {
        switch (message.Kind)
        {
            case ClientMessageKind.ConnectionInit:
                return InitialiseAsync(message.Payload);
            case ClientMessageKind.Ping:
                return writer.SendAsync(ServerMessage.Pong(message.Payload), writer.Ended);
            case ClientMessageKind.Subscribe when message.Request is { Content: { } request } received:
                return SubscribeAsync(message.Id, request, received);
            case ClientMessageKind.Subscribe when message.Refusal is { } refusal:
                return session is null || operations.Has(message.Id) ? throw WrongTime(message.Id) : RefuseAsync(message.Id, refusal);
            case ClientMessageKind.Complete:
                return CompleteAsync(message.Id);
            default:
                // A pong, which may come unasked.
                return ValueTask.CompletedTask;
        }
    }

    public void Dispose()
    {
        initialisation.Dispose();
        expiry?.Dispose();
    }

    private async ValueTask InitialiseAsync(ReadOnlyMemory<byte> payload)
    {
        if (initialised)
        {
            throw new SocketClosedException(SocketClose.TooManyInitialisations);
        }

        initialised = true;
        var init = ConnectionInit.Read(payload.Span);
        initialisation.Dispose();
        var identity = await IdentifyAsync(init.Authorization);
        expiry = identity.Expires is { } end ? new SocketDeadline(host.Time, writer, SocketClose.TokenExpired, end) : null;
        session = new SocketSession(host, requestId, writer, operations, identity.Principal, init.Incremental);
        await writer.SendAsync(ServerMessage.Acknowledged, writer.Ended);
    }

    /// <summary>The payload's token counts before the header's: the application has chosen it, and it is the newer one.</summary>
    private async ValueTask<Identity> IdentifyAsync(string? authorization) => authorization is null
        ? upgraded
        : await host.Principals.ReadIdentityAsync(authorization, requestId, writer.Ended) ?? throw new SocketClosedException(SocketClose.Forbidden);

    /// <summary>Takes over what was received.</summary>
    private ValueTask SubscribeAsync(string id, GraphQLRequest request, ReceivedRequest received)
    {
        if (session is null || operations.Has(id))
        {
            received.Dispose();
            throw WrongTime(id);
        }

        var operation = new SocketOperation(id, request, received, session);
        if (!host.Stopping.IsCancellationRequested && operations.TryAdd(operation))
        {
            // Away from the loop that reads: engines answer from memory, without a pause in which it could go on.
            _ = Task.Run(operation.RunAsync, CancellationToken.None);
            return ValueTask.CompletedTask;
        }

        operation.Dispose();
        return RefuseAsync(id, host.Stopping.IsCancellationRequested ? SocketErrors.Stopping() : SocketErrors.TooManyOperations(host.Limits.Operations));
    }

    private SocketClosedException WrongTime(string id) => new(session is null ? SocketClose.Unauthorized : SocketClose.SubscriberExists(id));

    private ValueTask RefuseAsync(string id, GraphQLError error) => writer.SendAsync(ServerMessage.Error(id, error), writer.Ended);

    // An id of an operation that has ended is no fault: the messages may have crossed.
    private ValueTask CompleteAsync(string id) =>
        operations.TryRemove(id, out var operation) ? operation.StopAsync() : ValueTask.CompletedTask;
}
