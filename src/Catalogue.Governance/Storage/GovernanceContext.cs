using Catalogue.Governance.Audit;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Governance.Storage;

/// <summary>The tables, as far as they are the same in every database.</summary>
internal abstract class GovernanceContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<AuditEntry> Entries => Set<AuditEntry>();

    public DbSet<AuditHead> Heads => Set<AuditHead>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entries");
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedNever().HasColumnName("sequence");
            entry.Property(row => row.At).HasColumnName("at");
            entry.Property(row => row.Subject).HasColumnName("subject");
            entry.Property(row => row.Roles).HasColumnName("roles");
            entry.Property(row => row.Action).HasColumnName("action");
            entry.Property(row => row.Node).HasColumnName("node");
            entry.Property(row => row.Field).HasColumnName("field");
            entry.Property(row => row.AsWhom).HasColumnName("as_whom");
            entry.Property(row => row.RequestId).HasColumnName("request_id");
            entry.Property(row => row.PreviousHash).HasColumnName("previous_hash");
            entry.Property(row => row.Hash).HasColumnName("hash");
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("audit_head");
            head.Property(row => row.Id).ValueGeneratedNever().HasColumnName("id");
            head.Property(row => row.Sequence).HasColumnName("sequence");
            head.Property(row => row.Hash).HasColumnName("hash");
            head.HasData(new AuditHead());
        });
    }
}
