using Catalogue.Governance.Audit;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Catalogue.Governance.Tests.Audit;

/// <summary>What the audit trail does in every database.</summary>
public abstract class AuditTrailSpecification : IAsyncLifetime
{
    private static readonly Principal Admin = new() { Subject = "https://id.example.org|a.durand", IsAuthenticated = true, Roles = [Roles.Admin] };
    private static readonly Principal Whom = new() { Subject = "r.martin", IsAuthenticated = true, Projects = ["project-hydro"] };

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 15, 10, 30, 0, 123, TimeSpan.Zero));
    private GovernanceSettings? settings;

    private GovernanceSettings Settings => settings ?? throw new InvalidOperationException("The database is made first.");

    private protected GovernanceDatabase Database => new(Settings);

    private AuditTrail Trail => new(Database, time);

    public async ValueTask InitializeAsync()
    {
        settings = await CreateAsync();
        await Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_entry_keeps_who_did_what_to_what_and_when()
    {
        await Trail.AppendAsync(Record("snds-dcir", "recordCount"), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromTicks(12345678));
        await Trail.AppendAsync(new AuditRecord(Admin, "OTHER", null, null, null, null), TestContext.Current.CancellationToken);

        await using var context = Database.Open();
        var entries = await context.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                """1 2026-01-15T10:30:00.1230000+00:00 https://id.example.org|a.durand ["admin"] ACCESS_TRACED snds-dcir recordCount {"subject":"r.martin","roles":[],"organisations":[],"projects":["project-hydro"],"scopes":[]} 0HN""",
                """2 2026-01-15T10:30:01.3570000+00:00 https://id.example.org|a.durand ["admin"] OTHER    """,
            ],
            entries.Select(entry => FormattableString.Invariant($"{entry.Sequence} {entry.At:O} {entry.Subject} {entry.Roles} {entry.Action} {entry.Node} {entry.Field} {entry.AsWhom} {entry.RequestId}")));
        Assert.Equal(entries[0].Hash, entries[1].PreviousHash);
    }

    [Fact]
    public async Task A_trail_that_was_only_added_to_is_whole()
    {
        var empty = await Trail.VerifyAsync(TestContext.Current.CancellationToken);
        var marks = await AppendAsync(3);
        var report = await Trail.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal((true, 0), (empty.IsWhole, empty.Last.Sequence));
        Assert.Equal([1, 2, 3], marks.Select(mark => mark.Sequence));
        Assert.Equal((true, marks[^1]), (report.IsWhole, report.Last));
        Assert.All(marks, mark => Assert.Equal(mark, AuditMark.Parse(mark.ToString())));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET subject = 'somebody else' WHERE sequence = 2", 2, "Entry 2 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET roles = '[]' WHERE sequence = 2", 2, "Entry 2 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET action = 'NOTHING' WHERE sequence = 2", 2, "Entry 2 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET node = NULL WHERE sequence = 1", 1, "Entry 1 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET field = '' WHERE sequence = 3", 3, "Entry 3 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET as_whom = NULL WHERE sequence = 3", 3, "Entry 3 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET request_id = 'other' WHERE sequence = 3", 3, "Entry 3 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET at = '2026-01-15 10:30:00.124+00:00' WHERE sequence = 2", 2, "Entry 2 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET hash = previous_hash WHERE sequence = 2", 2, "Entry 2 is not as it was written.")]
    [InlineData("UPDATE audit_entries SET previous_hash = hash WHERE sequence = 2", 2, "Entry 2 does not follow the one before it.")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1", 1, "Entry 1 is not there.")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2", 2, "Entry 2 is not there.")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 3", 3, "Entry 3 is not there.")]
    [InlineData("DELETE FROM audit_entries", 1, "Entry 1 is not there.")]
    [InlineData("UPDATE audit_entries SET sequence = 9 WHERE sequence = 2; UPDATE audit_entries SET sequence = 2 WHERE sequence = 3; UPDATE audit_entries SET sequence = 3 WHERE sequence = 9", 2, "Entry 2 does not follow the one before it.")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2; UPDATE audit_entries SET sequence = 2 WHERE sequence = 3; UPDATE audit_head SET sequence = 2", 2, "Entry 2 does not follow the one before it.")]
    [InlineData("INSERT INTO audit_entries SELECT 4, at, subject, roles, action, node, field, as_whom, request_id, hash, hash FROM audit_entries WHERE sequence = 3", 4, "Entry 4 is not as it was written.")]
    [InlineData("UPDATE audit_head SET sequence = 2", 3, "Entry 3 is not the one that was written last.")]
    [InlineData("UPDATE audit_head SET hash = (SELECT hash FROM audit_entries WHERE sequence = 1)", 3, "Entry 3 is not the one that was written last.")]
    [InlineData("DELETE FROM audit_head", 3, "Entry 3 may not be the last: what says which is the last was taken away.")]
    public async Task Tampering_is_found_at_the_entry_where_it_begins(string tampering, long at, string reason)
    {
        await AppendAsync(3);
        await TamperAsync(tampering);

        var report = await Trail.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal((at, reason), (report.BrokenAt, report.Reason));
    }

    [Fact]
    public async Task An_entry_that_was_changed_and_sealed_anew_breaks_the_next_one()
    {
        await AppendAsync(3);
        await using var context = Database.Open();
        var second = await context.Entries.AsNoTracking().SingleAsync(entry => entry.Sequence == 2, TestContext.Current.CancellationToken);
        var forged = AuditEntry.After(1, second.PreviousHash, Record("another", "recordCount"), second.At);
        await TamperAsync($"UPDATE audit_entries SET node = 'another', hash = {Literal(forged.Hash)} WHERE sequence = 2");

        var report = await Trail.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, "Entry 3 does not follow the one before it."), (report.BrokenAt, report.Reason));
    }

    /// <summary>Whoever may write the whole database can make a trail that is whole: what was told elsewhere finds it.</summary>
    [Fact]
    public async Task A_trail_that_was_cut_off_neatly_lacks_the_entries_that_were_told_elsewhere()
    {
        var marks = await AppendAsync(3);
        await TamperAsync("DELETE FROM audit_entries WHERE sequence = 3; UPDATE audit_head SET sequence = 2, hash = (SELECT hash FROM audit_entries WHERE sequence = 2)");

        Assert.True((await Trail.VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
        Assert.True(await Trail.HasAsync(marks[1], TestContext.Current.CancellationToken));
        Assert.False(await Trail.HasAsync(marks[2], TestContext.Current.CancellationToken));
        Assert.False(await Trail.HasAsync(marks[1] with { Hash = marks[0].Hash }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET subject = 'somebody else'")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1")]
    public async Task The_database_itself_refuses_to_change_or_remove_entries(string statement)
    {
        await AppendAsync(2);

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ExecuteAsync(statement));

        Assert.Contains("Entries of the audit trail are neither changed nor removed.", refused.Message, StringComparison.Ordinal);
        Assert.True((await Trail.VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
    }

    [Fact]
    public async Task Writers_that_come_together_make_one_chain()
    {
        const int Writers = 6;
        const int Each = 15;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var trail = new AuditTrail(new GovernanceDatabase(Settings), time);
            for (var at = 0; at < Each; at++)
            {
                await trail.AppendAsync(Record($"node-{writer}-{at}", null), TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken));
        await Task.WhenAll(writers);

        var report = await Trail.VerifyAsync(TestContext.Current.CancellationToken);

        Assert.Equal((true, (long)Writers * Each), (report.IsWhole, report.Last.Sequence));
    }

    [Fact]
    public async Task A_trail_is_verified_while_it_is_written()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writing = Task.Run(async () =>
        {
            var written = 0;
            for (; !stop.IsCancellationRequested; written++)
            {
                await Trail.AppendAsync(Record("snds-dcir", null), CancellationToken.None);
            }

            return written;
        }, TestContext.Current.CancellationToken);

        for (var at = 0; at < 20; at++)
        {
            Assert.True((await Trail.VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
        }

        await stop.CancelAsync();
        Assert.Equal(await writing, (await Trail.VerifyAsync(TestContext.Current.CancellationToken)).Last.Sequence);
    }

    [Fact]
    public async Task A_trail_without_its_end_takes_no_entry()
    {
        await AppendAsync(1);
        await TamperAsync("DELETE FROM audit_head");

        await Assert.ThrowsAsync<AuditUnavailableException>(() => AppendAsync(1));
    }

    [Fact]
    public async Task A_writer_that_is_cancelled_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Trail.AppendAsync(Record("snds-dcir", null), new CancellationToken(canceled: true)));

        Assert.Equal(0, (await Trail.VerifyAsync(TestContext.Current.CancellationToken)).Last.Sequence);
    }

    [Fact]
    public async Task What_a_database_would_not_keep_is_kept_as_well_as_it_goes()
    {
        await Trail.AppendAsync(Record("a\0b", "\uD800"), TestContext.Current.CancellationToken);

        await using var context = Database.Open();
        var entry = await context.Entries.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("a\uFFFDb", "\uFFFD"), (entry.Node, entry.Field));
        Assert.True((await Trail.VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
    }

    [Fact]
    public async Task Migrations_lead_to_the_model_and_are_made_once()
    {
        await AppendAsync(1);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Database.MigrateAsync(TestContext.Current.CancellationToken)));

        await using var context = Database.Open();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.True(await Database.ExistsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, (await Trail.VerifyAsync(TestContext.Current.CancellationToken)).Last.Sequence);
    }

    /// <summary>An empty database of the test's own.</summary>
    private protected abstract Task<GovernanceSettings> CreateAsync();

    /// <summary>Statements by which the database lets entries be changed.</summary>
    private protected abstract string Unlocking { get; }

    private protected abstract string Literal(byte[] bytes);

    private async Task<List<AuditMark>> AppendAsync(int count)
    {
        var marks = new List<AuditMark>();
        for (var at = 0; at < count; at++)
        {
            marks.Add(await Trail.AppendAsync(Record("snds-dcir", "recordCount"), TestContext.Current.CancellationToken));
        }

        return marks;
    }

    private static AuditRecord Record(string? node, string? field) => new(Admin, AuditedActions.AccessTraced, node, field, Whom, "0HN");

    private Task TamperAsync(string statements) => ExecuteAsync($"{Unlocking}; {statements}");

    private async Task ExecuteAsync(string statements)
    {
        await using var context = Database.Open();
        await context.Database.ExecuteSqlRawAsync(statements, TestContext.Current.CancellationToken);
    }
}
