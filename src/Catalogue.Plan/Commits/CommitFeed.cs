namespace Catalogue.Plan.Commits;

/// <summary>
/// What a store commits from the moment on at which the feed was opened, each commit once and in order, for one reader. The
/// store never waits for it: where more commits wait than it has room for, the feed ends behind those.
/// </summary>
public abstract class CommitFeed : IAsyncDisposable
{
    /// <summary>Whether the feed ended because a commit found no room. Meaningful once <see cref="NextAsync"/> has answered null.</summary>
    public abstract bool HasMissed { get; }

    /// <summary>Waits for the next commit.</summary>
    /// <returns>Null where none comes any more: one was missed, or the store is closed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was taken.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot tell any more what is committed.</exception>
    public abstract ValueTask<Commit?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Ends the feed; the store forgets it.</summary>
    public abstract ValueTask DisposeAsync();
}
