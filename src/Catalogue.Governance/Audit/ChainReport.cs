namespace Catalogue.Governance.Audit;

/// <summary>What reading the whole trail found.</summary>
/// <param name="Last">The last entry that was read; number 0 where there is none.</param>
/// <param name="BrokenAt">The number of the first entry at which the chain breaks; null where it is whole.</param>
/// <param name="Reason">What is wrong there, as a sentence; null where nothing is.</param>
public sealed record ChainReport(AuditMark Last, long? BrokenAt, string? Reason)
{
    public bool IsWhole => BrokenAt is null;
}
