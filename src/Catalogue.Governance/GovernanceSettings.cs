using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Catalogue.Governance;

/// <summary>Which database, and how it is reached.</summary>
public sealed record GovernanceSettings
{
    private GovernanceSettings(GovernanceProvider provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    public GovernanceProvider Provider { get; }

    /// <summary>May hold a password; see <see cref="Name"/> for what may be shown.</summary>
    public string ConnectionString { get; }

    /// <summary>The file, or the database and its host.</summary>
    public string Name => Provider == GovernanceProvider.Sqlite
        ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : NameOf(new NpgsqlConnectionStringBuilder(ConnectionString));

    /// <summary>A SQLite file.</summary>
    public static GovernanceSettings ForFile(string path) =>
        new(GovernanceProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);

    /// <summary>The settings of a connection string; null where it is none.</summary>
    /// <param name="provider">The database's kind.</param>
    /// <param name="connectionString">As its provider writes it.</param>
    /// <param name="root">What the path of a file is relative to.</param>
    public static GovernanceSettings? Read(GovernanceProvider provider, string connectionString, string root)
    {
        try
        {
            return provider == GovernanceProvider.Sqlite
                ? new GovernanceSettings(provider, InRoot(new SqliteConnectionStringBuilder(connectionString), root).ConnectionString)
                : new GovernanceSettings(provider, Checked(new NpgsqlConnectionStringBuilder(connectionString)).ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string NameOf(NpgsqlConnectionStringBuilder address) => $"{address.Database ?? address.Username} on {address.Host}";

    private static SqliteConnectionStringBuilder InRoot(SqliteConnectionStringBuilder address, string root)
    {
        address.DataSource = address.DataSource is { Length: > 0 } path ? Path.GetFullPath(path, root) : throw new ArgumentException("The file is missing.", nameof(address));
        return address;
    }

    private static DbConnectionStringBuilder Checked(NpgsqlConnectionStringBuilder address) =>
        address.Host is { Length: > 0 } ? address : throw new ArgumentException("The host is missing.", nameof(address));
}
