using System.Threading.Channels;

namespace Catalogue.Engine.Subscriptions;

/// <summary>
/// The changes that wait for one subscriber. Only what the subscriber may see takes room: what happens out of its sight can
/// neither fill the queue nor end it.
/// </summary>
internal sealed class ChangeQueue(int capacity)
{
    private readonly Channel<NodeChange> waiting = Channel.CreateUnbounded<NodeChange>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private int count;

    /// <summary>False where there is no room: the changes are not taken then. What one commit brings always has room in an empty queue.</summary>
    public bool TryAdd(List<NodeChange> changes)
    {
        var before = Volatile.Read(ref count);
        if (before > 0 && before + changes.Count > capacity)
        {
            return false;
        }

        Interlocked.Add(ref count, changes.Count);
        foreach (var change in changes)
        {
            waiting.Writer.TryWrite(change);
        }

        return true;
    }

    /// <summary>Nothing is added any more.</summary>
    public void Complete() => waiting.Writer.TryComplete();

    /// <summary>Waits for the next change; null where none comes any more.</summary>
    public async ValueTask<NodeChange?> NextAsync(CancellationToken cancellationToken)
    {
        if (!await waiting.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) || !waiting.Reader.TryRead(out var change))
        {
            return null;
        }

        Interlocked.Decrement(ref count);
        return change;
    }
}
