namespace Catalogue.Server.Sockets;

/// <summary>
/// Counts the bytes that wait to be sent on a socket, and holds back who would add to them while there are too many. A
/// result that is being made counts as a share of the limit, because its length is not known yet.
/// </summary>
internal sealed class OutgoingQueue(long limit)
{
    private const int Shares = 8;

    private readonly Lock gate = new();
    private long bytes;
    private TaskCompletionSource? room;

    /// <summary>Counts these bytes until the result is disposed. Never waits: what is made has to go somewhere.</summary>
    public Waiting Enter(long count)
    {
        lock (gate)
        {
            bytes += count;
        }

        return new Waiting(this, count);
    }

    /// <summary>Waits until fewer bytes wait than the limit, then counts a share of it until the result is disposed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<Waiting> EnterAsync(CancellationToken cancellationToken)
    {
        while (TryTakeShare() is { } roomMade)
        {
            await roomMade.WaitAsync(cancellationToken);
        }

        return new Waiting(this, limit / Shares);
    }

    /// <returns>Null where the share is taken, else when to try again.</returns>
    private Task? TryTakeShare()
    {
        lock (gate)
        {
            if (bytes < limit)
            {
                bytes += limit / Shares;
                return null;
            }

            room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return room.Task;
        }
    }

    private void Leave(long count)
    {
        lock (gate)
        {
            bytes -= count;
            if (bytes < limit)
            {
                room?.TrySetResult();
                room = null;
            }
        }
    }

    /// <summary>Bytes that wait.</summary>
    public readonly struct Waiting(OutgoingQueue queue, long count) : IDisposable
    {
        public void Dispose() => queue.Leave(count);
    }
}
