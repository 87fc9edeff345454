using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Commits;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Execution;
using Catalogue.Store.Embedded.Files;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Writing;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded;

/// <summary>
/// The catalogue in memory, durable in one SQLite file. Readers work on an immutable snapshot and never wait; there is
/// one writer at a time, and what it writes is visible once it is on disk. Executions complete synchronously.
/// </summary>
public sealed partial class EmbeddedStore : IGraphStore
{
    private readonly string path;
    private readonly StoreFile file;
    private readonly ChangeLog log;
    private readonly GuardShapes shapes = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile Snapshot current;

    private EmbeddedStore(string path, StoreFile file, Snapshot current, StoreClock clock, Instant given)
    {
        this.path = path;
        this.file = file;
        this.current = current;
        this.clock = clock;
        beginning = file.Beginning();
        this.given = given;
        log = new ChangeLog(file, path);
        history = new History(log, shapes, path);
    }

    public GraphModel Model => current.Model;

    /// <summary>Opens the store of a file, which is created where it is missing, and holds it for this process until disposed.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The file is in use, damaged, of another kind or format, or holds what the model does not allow; the message says what to do.
    /// </exception>
    public static ValueTask<EmbeddedStore> OpenAsync(string path, GraphModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = StoreFile.Open(path, time);
        try
        {
            return ValueTask.FromResult(Load(path, file, model, time, cancellationToken));
        }
        catch (SqliteException exception)
        {
            file.Dispose();
            throw StoreTrouble.At(path, exception);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A store that ends with the process, for tests.</summary>
    public static EmbeddedStore InMemory(GraphModel model, TimeProvider time) => Load(":memory:", StoreFile.Open(":memory:", time), model, time, CancellationToken.None);

    public ValueTask<long> SequenceAsync(CancellationToken cancellationToken) => ValueTask.FromResult(current.Sequence);

    public ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PlanExecution(current, parameters, shapes, cancellationToken).Run(plan));

    public ValueTask<ImmutableArray<ChangeFault>> CheckAsync(ChangeSet changes, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ChangeCheck.Run(current, changes, cancellationToken).Faults.ToImmutableArray());

    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        await writing.WaitAsync();
        EndFeeds();
        await dating.CloseAsync();
        await log.Turn.CloseAsync();
        file.Dispose();
        writing.Dispose();
    }

    private static EmbeddedStore Load(string path, StoreFile file, GraphModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        var (hash, written, last) = (ModelHash.Of(model), file.ReadMeta("model"), file.LastSequence());
        var snapshot = new SnapshotReader(file.Connection, path, model, written == hash).Read(last, cancellationToken).Dated(ChangeLog.At(file.Connection, last));
        var clock = new StoreClock(time, snapshot.At < file.Beginning() ? file.Beginning() : snapshot.At);
        if (written != hash)
        {
            Adopt(file, hash, isNew: written is null, clock.Now());
        }

        return new EmbeddedStore(path, file, snapshot, clock, given: written is null ? Instant.Never : clock.Now());
    }

    // Nodes of another model have another view, whatever was committed: who keeps a copy begins anew.
    private static void Adopt(StoreFile file, string model, bool isNew, Instant now)
    {
        if (!isNew)
        {
            file.BeginAt(now);
        }

        file.WriteMeta("model", model);
    }
}
