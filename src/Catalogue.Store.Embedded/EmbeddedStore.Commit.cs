using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Store.Embedded.Commits;
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
            return await CommitAsync(current, changes, proposal: null, cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    public async ValueTask<CommitOutcome> CommitAsync(ChangeProposal proposal, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var before = current;
            return await proposal.ProposeAsync(new SnapshotState(before, shapes), cancellationToken) is { } changes
                ? await CommitAsync(before, changes, proposal, cancellationToken)
                : CommitOutcome.Declined.Instance;
        }
        finally
        {
            writing.Release();
        }
    }

    // The next snapshot is built before anything is written: it is what the proposal judges, and only the disk can fail after it.
    private async ValueTask<CommitOutcome> CommitAsync(Snapshot before, ChangeSet changes, ChangeProposal? proposal, CancellationToken cancellationToken)
    {
        var result = ChangeCheck.Run(before, changes, cancellationToken);
        if (result.Faults.Count > 0)
        {
            return new CommitOutcome.Refused([.. result.Faults]);
        }

        var after = result.Changes.IsEmpty ? before : before.With(result.Changes, before.Sequence + 1);
        if (proposal is not null && !await proposal.AcceptAsync(new SnapshotState(after, shapes), cancellationToken))
        {
            return CommitOutcome.Declined.Instance;
        }

        if (!result.Changes.IsEmpty)
        {
            await WriteAsync(before, after, result.Changes, changes.Origin, cancellationToken);
        }

        return Outcome(after.Sequence, result);
    }

    private async ValueTask WriteAsync(Snapshot before, Snapshot after, GraphChanges changes, string origin, CancellationToken cancellationToken)
    {
        RequireWholeFile();
        await log.Turn.EnterAsync(cancellationToken);
        try
        {
            Apply(before, after, changes, origin);
        }
        catch (SqliteException exception)
        {
            throw StoreTrouble.At(path, exception);
        }
        finally
        {
            log.Turn.Leave();
        }
    }

    private void Apply(Snapshot before, Snapshot after, GraphChanges changes, string origin)
    {
        using var transaction = file.Connection.BeginTransaction(deferred: false);
        var writer = new ChangeWriter(file.Connection, transaction);
        writer.Write(changes);
        var operations = ChangeLogJson.Text(before, changes);
        dating.Enter();
        try
        {
            var at = NextInstant(before.At);
            writer.Log(after.Sequence, at, origin, operations);
            mayDifferFromFile = true;
            transaction.Commit();
            mayDifferFromFile = false;
            Publish(before, after.Dated(at), changes);
        }
        finally
        {
            dating.Leave();
        }
    }

    private void RequireWholeFile()
    {
        if (mayDifferFromFile)
        {
            throw new StoreUnavailableException($"An earlier write to {path} failed half-way. Check the disk and start the server again; until then the catalogue can be read only.");
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
