using System.Collections.Immutable;
using Catalogue.Plan.Commits;
using Catalogue.Store.Embedded.Commits;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded;

/// <summary>Telling others what is committed.</summary>
public sealed partial class EmbeddedStore
{
    private readonly Lock following = new();
    private ImmutableArray<SnapshotFeed> feeds = [];
    private bool isClosed;

    public ValueTask<CommitFeed> FollowAsync(int capacity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var feed = new SnapshotFeed(capacity, Forget);
        lock (following)
        {
            if (isClosed)
            {
                feed.End();
            }
            else
            {
                feeds = feeds.Add(feed);
            }
        }

        return ValueTask.FromResult<CommitFeed>(feed);
    }

    // Under the lock a feed is either there when the state becomes visible, and gets it, or opens after it.
    private void Publish(Snapshot before, Snapshot after, GraphChanges changes)
    {
        lock (following)
        {
            current = after;
            if (feeds.IsEmpty)
            {
                return;
            }

            var commit = new Commit(after.Sequence, Differences.Of(changes), new SnapshotState(before, shapes), new SnapshotState(after, shapes));
            foreach (var feed in feeds)
            {
                feed.Offer(commit);
            }
        }
    }

    private void Forget(SnapshotFeed feed)
    {
        lock (following)
        {
            feeds = feeds.Remove(feed);
        }
    }

    private void EndFeeds()
    {
        lock (following)
        {
            isClosed = true;
            foreach (var feed in feeds)
            {
                feed.End();
            }

            feeds = [];
        }
    }
}
