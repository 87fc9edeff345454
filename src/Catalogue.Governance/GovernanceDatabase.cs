using System.Data.Common;
using Catalogue.Governance.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Governance;

/// <summary>The database that is not the graph: who asked for access, who got it, and who did what. Safe for concurrent use.</summary>
public sealed class GovernanceDatabase(GovernanceSettings settings)
{
    /// <summary>Makes the database what this version needs, or leaves it as it is where it is that already.</summary>
    /// <exception cref="GovernanceUnavailableException">It cannot be reached or changed.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (FileName is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
            }

            await using var context = Open();

            // Migrating takes a lock that a process which is killed would leave behind; most starts have no need of it.
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
            {
                await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    /// <summary>Whether there is anything in it; a database that is not there has nothing, and is not made.</summary>
    /// <exception cref="GovernanceUnavailableException">It is there and cannot be read.</exception>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = Open();
            return (FileName is not { } file || File.Exists(file))
                && (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any();
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    internal GovernanceContext Open() => settings.Provider switch
    {
        GovernanceProvider.PostgreSql => PostgreSqlGovernance.Open(settings.ConnectionString),
        _ => SqliteGovernance.Open(settings.ConnectionString),
    };

    private string? FileName => settings.Provider == GovernanceProvider.Sqlite ? settings.Name : null;

    /// <summary>Whether it is the database's fault, or its file's. The provider of PostgreSQL wraps what may pass by itself.</summary>
    internal static bool IsUnavailable(Exception e) =>
        e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: DbException };

    internal static GovernanceUnavailableException Unavailable(Exception cause) =>
        new($"The governance database cannot be used: {(cause.InnerException as DbException ?? cause).Message} See Catalogue:Governance in the settings.", cause);
}
