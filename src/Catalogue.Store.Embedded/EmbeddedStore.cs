using System.Collections.Immutable;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
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
    private readonly TimeProvider time;
    private readonly GuardShapes shapes = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile Snapshot current;

    private EmbeddedStore(string path, StoreFile file, Snapshot current, TimeProvider time)
    {
        this.path = path;
        this.file = file;
        this.current = current;
        this.time = time;
    }

    public GraphModel Model => current.Model;

    /// <summary>Opens the store of a file, which is created where it is missing, and holds it for this process until disposed.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The file is in use, damaged, of another kind or format, or holds what the model does not allow; the message says what to do.
    /// </exception>
    public static ValueTask<EmbeddedStore> OpenAsync(string path, GraphModel model, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = StoreFile.Open(path);
        try
        {
            return ValueTask.FromResult(new EmbeddedStore(path, file, Load(path, file, model, cancellationToken), time));
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
    public static EmbeddedStore InMemory(GraphModel model, TimeProvider time)
    {
        var file = StoreFile.Open(":memory:");
        return new EmbeddedStore(":memory:", file, Load(":memory:", file, model, CancellationToken.None), time);
    }

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
        file.Dispose();
        writing.Dispose();
    }

    private static Snapshot Load(string path, StoreFile file, GraphModel model, CancellationToken cancellationToken)
    {
        var hash = ModelHash.Of(model);
        var isSameModel = file.ReadMeta("model") == hash;
        var snapshot = new SnapshotReader(file.Connection, path, model, isSameModel).Read(file.LastSequence(), cancellationToken);
        if (!isSameModel)
        {
            file.WriteMeta("model", hash);
        }

        return snapshot;
    }
}
