using Catalogue.Plan.Commits;

namespace Catalogue.Engine.Subscriptions;

/// <summary>
/// Follows the commits for one subscriber, at the pace of the server and not of the subscriber, and queues what they are for it.
/// </summary>
internal sealed class ChangeWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CommitFeed feed;
    private readonly ChangeQueue queue;
    private readonly Func<Commit, CancellationToken, ValueTask<List<NodeChange>>> changesOf;
    private readonly Task<bool> following;

    /// <param name="feed">Disposed with the watch.</param>
    /// <param name="capacity">How many changes may wait.</param>
    /// <param name="changesOf">What a commit is for the subscriber.</param>
    public ChangeWatch(CommitFeed feed, int capacity, Func<Commit, CancellationToken, ValueTask<List<NodeChange>>> changesOf)
    {
        (this.feed, this.changesOf) = (feed, changesOf);
        queue = new ChangeQueue(capacity);
        following = FollowAsync(stop.Token);
    }

    /// <summary>Waits for the next change; null where none comes any more.</summary>
    public ValueTask<NodeChange?> NextAsync(CancellationToken cancellationToken) => queue.NextAsync(cancellationToken);

    /// <summary>Once there is no next change: whether one was missed.</summary>
    /// <exception cref="Plan.StoreUnavailableException">The store could not say what was committed.</exception>
    public async ValueTask<bool> HasMissedAsync()
    {
        await ((Task)following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !following.IsCanceled && await following.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await ((Task)following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await feed.NextAsync(cancellationToken).ConfigureAwait(false) is { } commit)
            {
                if (!queue.TryAdd(await changesOf(commit, cancellationToken).ConfigureAwait(false)))
                {
                    return true;
                }
            }

            return feed.HasMissed;
        }
        finally
        {
            queue.Complete();
            await feed.DisposeAsync().ConfigureAwait(false);
        }
    }
}
