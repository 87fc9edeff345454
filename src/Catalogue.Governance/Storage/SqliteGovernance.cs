using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalogue.Governance.Storage;

/// <summary>The tables in a SQLite file, with migrations of their own.</summary>
internal sealed class SqliteGovernance(DbContextOptions<SqliteGovernance> options) : GovernanceContext(options)
{
    internal static SqliteGovernance Open(string connectionString) =>
        new(new DbContextOptionsBuilder<SqliteGovernance>().UseSqlite(connectionString).Options);

    /// <summary>For <c>dotnet ef</c>, which writes the migrations and opens no database.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<SqliteGovernance>
    {
        public SqliteGovernance CreateDbContext(string[] args) => Open("Data Source=governance.db");
    }
}
