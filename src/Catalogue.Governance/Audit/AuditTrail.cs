using Catalogue.Governance.Storage;
using Catalogue.Policy.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Governance.Audit;

/// <summary>
/// The record of what was done by those who may do much: entries that are added and never changed, each sealed over the
/// one before. Safe for concurrent use, also by several processes.
/// </summary>
public sealed class AuditTrail(GovernanceDatabase database, TimeProvider time) : IDisposable
{
    // SQLite lets whoever comes by go first: within a process writers queue, so that none waits for very long.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Adds an entry at the end. It is durable when this returns.</summary>
    /// <returns>The mark of the entry.</returns>
    /// <exception cref="AuditUnavailableException">It is not known to be written.</exception>
    public async ValueTask<AuditMark> AppendAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var context = database.Open();
            return await AppendAsync(context, record, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException and not AuditUnavailableException)
        {
            // Whatever went wrong: what is not known to be recorded is not done.
            throw new AuditUnavailableException("The audit trail cannot be written now, and without it this is not answered. The server's log says why.", e);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Reads the whole trail.</summary>
    /// <exception cref="GovernanceUnavailableException">The database cannot be read.</exception>
    public async Task<ChainReport> VerifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = database.Open();
            return await VerifyAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (GovernanceDatabase.IsUnavailable(e))
        {
            throw GovernanceDatabase.Unavailable(e);
        }
    }

    /// <summary>Whether the trail has the entry of that mark, as it was when the mark was told.</summary>
    /// <exception cref="GovernanceUnavailableException">The database cannot be read.</exception>
    public async Task<bool> HasAsync(AuditMark mark, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = database.Open();
            var entry = await context.Entries.AsNoTracking().SingleOrDefaultAsync(found => found.Sequence == mark.Sequence, cancellationToken).ConfigureAwait(false);
            return entry is not null && AuditMark.Of(entry.Sequence, entry.Hash) == mark;
        }
        catch (Exception e) when (GovernanceDatabase.IsUnavailable(e))
        {
            throw GovernanceDatabase.Unavailable(e);
        }
    }

    private async Task<AuditMark> AppendAsync(GovernanceContext context, AuditRecord record, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

        // Whoever touches the head first goes first; the others wait here until it has committed.
        await context.Heads.ExecuteUpdateAsync(head => head.SetProperty(one => one.Sequence, one => one.Sequence), cancellationToken).ConfigureAwait(false);
        var head = await context.Heads.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new AuditUnavailableException("The audit trail has lost its end, and without it this is not answered. `catalogue verify` says what is wrong.");
        var entry = AuditEntry.After(head.Sequence, head.Hash, record, time.GetUtcNow());
        (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
        context.Entries.Add(entry);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return AuditMark.Of(entry.Sequence, entry.Hash);
    }

    // Nobody is kept waiting: entries that come meanwhile are read in another round.
    private static async Task<ChainReport> VerifyAsync(GovernanceContext context, CancellationToken cancellationToken)
    {
        var walk = new ChainWalk();
        for (long? from = null; ; from = walk.Sequence)
        {
            var rest = context.Entries.AsNoTracking().Where(entry => from == null || entry.Sequence > from).OrderBy(entry => entry.Sequence);
            await foreach (var entry in rest.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (walk.Follow(entry) is { } broken)
                {
                    return broken;
                }
            }

            var head = await context.Heads.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (head is null || head.Sequence <= walk.Sequence || from == walk.Sequence)
            {
                return walk.End(head);
            }
        }
    }
}
