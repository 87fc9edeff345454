using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Store.Embedded.Files;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Writing;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded;

/// <summary>Writing.</summary>
public sealed partial class EmbeddedStore
{
    private bool mayDifferFromFile;

    public async ValueTask<CommitOutcome> CommitAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var before = current;
            var result = ChangeCheck.Run(before, changes, cancellationToken);
            if (result.Faults.Count > 0)
            {
                return new CommitOutcome.Refused([.. result.Faults]);
            }

            if (!result.Changes.IsEmpty)
            {
                Publish(before, Write(before, result.Changes, changes.Origin), result.Changes);
            }

            return Outcome(current.Sequence, result);
        }
        finally
        {
            writing.Release();
        }
    }

    // The next snapshot is built before the commit, so that nothing but the disk can fail after it.
    private Snapshot Write(Snapshot before, GraphChanges changes, string origin)
    {
        if (mayDifferFromFile)
        {
            throw new StoreUnavailableException($"An earlier write to {path} failed half-way. Check the disk and start the server again; until then the catalogue can be read only.");
        }

        try
        {
            using var transaction = file.Connection.BeginTransaction(deferred: false);
            var writer = new ChangeWriter(file.Connection, transaction);
            writer.Write(changes);
            writer.Log(before.Sequence + 1, time.GetUtcNow(), origin, changes);
            var next = before.With(changes, before.Sequence + 1);
            mayDifferFromFile = true;
            transaction.Commit();
            mayDifferFromFile = false;
            return next;
        }
        catch (SqliteException exception)
        {
            throw StoreTrouble.At(path, exception);
        }
    }

    private static CommitOutcome.Committed Outcome(long sequence, CheckedChanges result)
    {
        var changes = result.Changes;
        return new CommitOutcome.Committed(
            sequence,
            changes.CreatedNodes.Count,
            changes.UpdatedNodes.Count + changes.UpdatedEdges.Count,
            changes.DeletedNodes.Count,
            changes.CreatedEdges.Count,
            changes.RemovedEdges.Count,
            result.Unchanged);
    }
}
