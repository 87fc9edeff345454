using System.Threading.Channels;
using Catalogue.Plan.Commits;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>The commits that wait for one reader. A reader goes on by itself, never on the thread of a writer.</summary>
internal sealed class SnapshotFeed(int capacity, Action<SnapshotFeed> forget) : CommitFeed
{
    private readonly Channel<Commit> waiting = Channel.CreateBounded<Commit>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    private volatile bool hasMissed;

    public override bool HasMissed => hasMissed;

    public override async ValueTask<Commit?> NextAsync(CancellationToken cancellationToken) =>
        await waiting.Reader.WaitToReadAsync(cancellationToken) && waiting.Reader.TryRead(out var commit) ? commit : null;

    public override ValueTask DisposeAsync()
    {
        forget(this);
        End();
        while (waiting.Reader.TryRead(out _))
        {
            // What waited is given up, and with it the snapshots.
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Called by one writer at a time.</summary>
    public void Offer(Commit commit)
    {
        if (!waiting.Writer.TryWrite(commit))
        {
            hasMissed = true;
            End();
        }
    }

    public void End() => waiting.Writer.TryComplete();
}
