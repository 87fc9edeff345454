namespace Catalogue.Governance.Audit;

/// <summary>Where the chain ends: the row that writers wait for, and what tells that the last entries were taken away.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The last entry's; 0 where there is none.</summary>
    public long Sequence { get; set; }

    /// <summary>The last entry's; of zeros where there is none.</summary>
    public byte[] Hash { get; set; } = new byte[EntryDigest.Size];
}
