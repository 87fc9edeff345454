namespace Catalogue.Store.Embedded.Files;

/// <summary>The layout of the store's SQLite file. Ids, names and values are kept readable: the file can be looked into with any SQLite tool.</summary>
internal static class StoreSchema
{
    /// <summary>"CATG" in ASCII: marks the file as ours.</summary>
    public const int ApplicationId = 0x43415447;

    /// <summary>Raised with every change of the layout that an older server could not read.</summary>
    public const int FormatVersion = 2;

    public const string Create = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
        CREATE TABLE nodes (id TEXT PRIMARY KEY, type TEXT NOT NULL, properties TEXT NOT NULL) WITHOUT ROWID, STRICT;
        CREATE TABLE edges (
            from_id TEXT NOT NULL, type TEXT NOT NULL, to_id TEXT NOT NULL, key TEXT NOT NULL, properties TEXT NOT NULL,
            PRIMARY KEY (from_id, type, to_id, key)) WITHOUT ROWID, STRICT;
        CREATE TABLE changes (sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, origin TEXT NOT NULL, operations TEXT NOT NULL) STRICT;
        PRAGMA application_id = 1128354887;
        PRAGMA user_version = 2;
        """;

    /// <summary>From format 1, whose change log cannot be undone: its commits lie before the beginning.</summary>
    public const string UpgradeFrom1 = "PRAGMA user_version = 2";

    public const string PutNode = "INSERT INTO nodes (id, type, properties) VALUES ($id, $type, $properties) ON CONFLICT (id) DO UPDATE SET type = excluded.type, properties = excluded.properties";

    public const string DeleteNode = "DELETE FROM nodes WHERE id = $id";

    public const string PutEdge = """
        INSERT INTO edges (from_id, type, to_id, key, properties) VALUES ($from, $type, $to, $key, $properties)
        ON CONFLICT (from_id, type, to_id, key) DO UPDATE SET properties = excluded.properties
        """;

    public const string DeleteEdge = "DELETE FROM edges WHERE from_id = $from AND type = $type AND to_id = $to AND key = $key";

    public const string LogChange = "INSERT INTO changes (sequence, at, origin, operations) VALUES ($sequence, $at, $origin, $operations)";

    public const string PutMeta = "INSERT INTO meta (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
}
