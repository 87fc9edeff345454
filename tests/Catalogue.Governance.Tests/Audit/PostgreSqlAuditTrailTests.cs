using Catalogue.Governance.Audit;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;

namespace Catalogue.Governance.Tests.Audit;

public sealed class PostgreSqlAuditTrailTests(PostgreSqlCluster cluster) : AuditTrailSpecification
{
    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var settings = GovernanceSettings.Read(GovernanceProvider.PostgreSql, "Host=/nowhere;Database=governance;Timeout=2", "/") ?? throw new InvalidOperationException("It is a connection string.");
        var database = new GovernanceDatabase(settings);

        await Assert.ThrowsAsync<GovernanceUnavailableException>(() => database.MigrateAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<GovernanceUnavailableException>(() => database.ExistsAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<GovernanceUnavailableException>(() => new AuditTrail(database, TimeProvider.System).VerifyAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<AuditUnavailableException>(async () => await new AuditTrail(database, TimeProvider.System).AppendAsync(
            new AuditRecord(Principal.Anonymous, "NOTHING", null, null, null, null), TestContext.Current.CancellationToken));
        Assert.Equal("governance on /nowhere", settings.Name);
    }

    private protected override async Task<GovernanceSettings> CreateAsync() =>
        GovernanceSettings.Read(GovernanceProvider.PostgreSql, await cluster.CreateDatabaseAsync(), "/") ?? throw new InvalidOperationException("It is a connection string.");

    private protected override string Unlocking => "DROP TRIGGER audit_entries_are_kept ON audit_entries; DROP TRIGGER audit_entries_are_not_emptied ON audit_entries";

    private protected override string Literal(byte[] bytes) => $"'\\x{Convert.ToHexString(bytes)}'";
}
