using Catalogue.Policy;
using Catalogue.Policy.Auditing;
using Microsoft.Data.Sqlite;

namespace Catalogue.Governance.Tests.Audit;

public sealed class SqliteAuditTrailTests : AuditTrailSpecification
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-governance");

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task A_database_that_is_not_there_has_nothing_and_is_not_made_by_asking()
    {
        var path = Path.Combine(folder.FullName, "none.db");

        Assert.False(await new GovernanceDatabase(GovernanceSettings.ForFile(path)).ExistsAsync(TestContext.Current.CancellationToken));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        var path = Path.Combine(folder.FullName, "none.db");
        await File.WriteAllTextAsync(path, new string('x', 4096), TestContext.Current.CancellationToken);
        var database = new GovernanceDatabase(GovernanceSettings.ForFile(path));

        var fault = await Assert.ThrowsAsync<GovernanceUnavailableException>(() => database.MigrateAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<GovernanceUnavailableException>(() => database.ExistsAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<AuditUnavailableException>(async () => await new Governance.Audit.AuditTrail(database, TimeProvider.System).AppendAsync(
            new AuditRecord(Principal.Anonymous, "NOTHING", null, null, null, null), TestContext.Current.CancellationToken));

        Assert.Equal("The governance database cannot be used: SQLite Error 26: 'file is not a database'. See Catalogue:Governance in the settings.", fault.Message);
    }

    private protected override Task<GovernanceSettings> CreateAsync() => Task.FromResult(GovernanceSettings.ForFile(Path.Combine(folder.FullName, "more", "governance.db")));

    private protected override string Unlocking => "DROP TRIGGER audit_entries_are_not_changed; DROP TRIGGER audit_entries_are_not_removed";

    private protected override string Literal(byte[] bytes) => $"X'{Convert.ToHexString(bytes)}'";
}
