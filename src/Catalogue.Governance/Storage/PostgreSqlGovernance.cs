using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalogue.Governance.Storage;

/// <summary>The tables in PostgreSQL, with migrations of their own.</summary>
internal sealed class PostgreSqlGovernance(DbContextOptions<PostgreSqlGovernance> options) : GovernanceContext(options)
{
    internal static PostgreSqlGovernance Open(string connectionString) =>
        new(new DbContextOptionsBuilder<PostgreSqlGovernance>().UseNpgsql(connectionString).Options);

    /// <summary>For <c>dotnet ef</c>, which writes the migrations and opens no database.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<PostgreSqlGovernance>
    {
        public PostgreSqlGovernance CreateDbContext(string[] args) => Open("Host=localhost;Database=governance");
    }
}
