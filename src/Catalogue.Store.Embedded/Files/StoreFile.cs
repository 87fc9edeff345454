using Catalogue.Plan;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>
/// The SQLite file that makes the store durable. One connection, which holds the file for this process alone from the
/// moment it is opened; the operating system lets go of it however the process ends.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    private readonly SqliteConnection connection;

    private StoreFile(SqliteConnection connection) => this.connection = connection;

    public SqliteConnection Connection => connection;

    /// <exception cref="StoreUnavailableException">The file cannot be opened, is damaged, in use, or of another kind or version.</exception>
    public static StoreFile Open(string path)
    {
        CreateFolder(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, path);
            return new StoreFile(connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw StoreTrouble.At(path, exception);
        }
        catch (StoreUnavailableException)
        {
            connection.Dispose();
            throw;
        }
    }

    public string? ReadMeta(string name)
    {
        using var command = Statement.Of(connection, "SELECT value FROM meta WHERE name = $name", "$name");
        command.Parameters[0].Value = name;
        return command.ExecuteScalar() as string;
    }

    public void WriteMeta(string name, string value)
    {
        using var command = Statement.Of(connection, StoreSchema.PutMeta, "$name", "$value");
        Statement.Run(command, name, value);
    }

    public long LastSequence() => Statement.Number(connection, "SELECT coalesce(max(sequence), 0) FROM changes");

    public void Dispose() => connection.Dispose();

    private static void CreateFolder(string path)
    {
        try
        {
            if (path != ":memory:" && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of the store file {path} cannot be created. Give the server the right to write there, or configure another path.", exception);
        }
    }

    // A foreign file must stay as it is, so it is looked at before anything is set that writes.
    private static void Prepare(SqliteConnection connection, string path)
    {
        Statement.Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        var application = Statement.Number(connection, "PRAGMA application_id");
        var isNew = application == 0 && Statement.Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && application != StoreSchema.ApplicationId)
        {
            throw new StoreUnavailableException($"{path} is not a catalogue store. Configure another path, or move the file away.");
        }

        if (!isNew && Statement.Number(connection, "PRAGMA user_version") is var version && version != StoreSchema.FormatVersion)
        {
            throw new StoreUnavailableException($"{path} is a catalogue store of format {version}, and this server reads format {StoreSchema.FormatVersion}. Export it with the server that wrote it and import it here.");
        }

        Statement.Run(connection, "PRAGMA journal_mode = WAL");
        Statement.Run(connection, "PRAGMA synchronous = FULL");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (isNew)
        {
            Statement.Run(connection, StoreSchema.Create);
        }

        transaction.Commit();
    }
}
