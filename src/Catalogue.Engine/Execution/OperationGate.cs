using Catalogue.Engine.Planning;
using Catalogue.GraphQL;

namespace Catalogue.Engine.Execution;

/// <summary>
/// Lets so many operations run at a time and so many wait. Who comes when the queue is full is refused at once: later
/// would be after everybody's deadline. Operations that need not wait pass without allocating.
/// </summary>
internal sealed class OperationGate(int running, int queued) : IDisposable
{
    private readonly SemaphoreSlim slots = new(running, running);
    private int waiting;

    /// <summary>Waits for a slot, which its holder gives back by disposing it.</summary>
    /// <exception cref="RequestException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<Slot> EnterAsync(CancellationToken cancellationToken) =>
        slots.Wait(0, cancellationToken) ? new ValueTask<Slot>(new Slot(slots)) : WaitAsync(cancellationToken);

    public void Dispose() => slots.Dispose();

    private async ValueTask<Slot> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > queued)
            {
                throw new RequestException(Full()) { Kind = ResponseKind.Unavailable };
            }

            await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Slot(slots);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private GraphQLError Full() =>
        new($"The server has {running} operations under way and {queued} waiting, the most that it takes. Send the request again in a moment.") { Code = ErrorCodes.Overloaded };

    /// <summary>The place of one operation that runs.</summary>
    public readonly struct Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
