using Catalogue.Plan;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalogue.Store.Embedded.Files;

/// <summary>What SQLite's errors mean for the person who runs the server.</summary>
internal static class StoreTrouble
{
    public static StoreUnavailableException At(string path, SqliteException exception) => new(Explain(path, exception), exception);

    private static string Explain(string path, SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The store file {path} is in use by another process. Stop that one, or configure another path.",
        raw.SQLITE_NOTADB => $"{path} is not a catalogue store. Configure another path, or move the file away.",
        raw.SQLITE_CORRUPT => Damaged(path),
        raw.SQLITE_FULL => $"The disk of the store file {path} is full. Make room and start the server again.",
        raw.SQLITE_CANTOPEN => $"The store file {path} cannot be opened. Check that its folder exists and that the server may read and write it.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"The store file {path} cannot be written. Give the server the right to write it and its folder.",
        raw.SQLITE_IOERR => $"Reading or writing the store file {path} failed. Check the disk, then start the server again.",
        _ => $"The store file {path} cannot be used (SQLite error {exception.SqliteErrorCode}). Check it with the sqlite3 tool, or restore it from a backup.",
    };

    public static string Damaged(string path) => $"The store file {path} is damaged. Restore it from a backup, or move it away and import again.";
}
