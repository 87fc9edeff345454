using System.Globalization;
using Catalogue.Plan;
using Catalogue.Plan.Commits;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>
/// The SQLite file that makes the store durable. One connection, which holds the file for this process alone from the
/// moment it is opened; the operating system lets go of it however the process ends.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    private const string BeginningName = "beginning";

    private readonly SqliteConnection connection;

    private StoreFile(SqliteConnection connection) => this.connection = connection;

    public SqliteConnection Connection => connection;

    /// <exception cref="StoreUnavailableException">The file cannot be opened, is damaged, in use, or of another kind or version.</exception>
    public static StoreFile Open(string path, TimeProvider time)
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
            Prepare(connection, path, time);
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

    /// <summary>The instant before which the change log cannot be undone; <see cref="Instant.Never"/> where it all can.</summary>
    public Instant Beginning() => ReadMeta(BeginningName) is { } text ? new Instant(long.Parse(text, CultureInfo.InvariantCulture)) : Instant.Never;

    /// <summary>From now on the log begins here.</summary>
    public void BeginAt(Instant instant) => WriteMeta(BeginningName, instant.Milliseconds.ToString(CultureInfo.InvariantCulture));

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
    private static void Prepare(SqliteConnection connection, string path, TimeProvider time)
    {
        Statement.Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        var application = Statement.Number(connection, "PRAGMA application_id");
        var isNew = application == 0 && Statement.Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && application != StoreSchema.ApplicationId)
        {
            throw new StoreUnavailableException($"{path} is not a catalogue store. Configure another path, or move the file away.");
        }

        var version = Statement.Number(connection, "PRAGMA user_version");
        if (!isNew && version is < 1 or > StoreSchema.FormatVersion)
        {
            throw new StoreUnavailableException($"{path} is a catalogue store of format {version}, and this server reads formats 1 to {StoreSchema.FormatVersion}. Export it with the server that wrote it and import it here.");
        }

        Statement.Run(connection, "PRAGMA journal_mode = WAL");
        Statement.Run(connection, "PRAGMA synchronous = FULL");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (isNew)
        {
            Statement.Run(connection, StoreSchema.Create);
        }
        else if (version == 1)
        {
            Upgrade(new StoreFile(connection), time);
        }

        transaction.Commit();
    }

    // All that an older server logged is before the beginning, whatever its clock said.
    private static void Upgrade(StoreFile file, TimeProvider time)
    {
        var (now, last) = (Instant.Of(time.GetUtcNow()), ChangeLog.At(file.connection, file.LastSequence()));
        file.BeginAt(now < last ? last : now);
        Statement.Run(file.connection, StoreSchema.UpgradeFrom1);
    }
}
