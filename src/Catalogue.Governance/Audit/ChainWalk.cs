using System.Globalization;

namespace Catalogue.Governance.Audit;

/// <summary>Follows the chain from its first entry; entries come in the order of their numbers.</summary>
internal sealed class ChainWalk
{
    private byte[] hash = new byte[EntryDigest.Size];

    /// <summary>The number of the last entry that follows the ones before.</summary>
    public long Sequence { get; private set; }

    private AuditMark Last => AuditMark.Of(Sequence, hash);

    /// <summary>Null where the entry follows the ones before, else what is wrong.</summary>
    public ChainReport? Follow(AuditEntry entry)
    {
        if (entry.Sequence != Sequence + 1)
        {
            return Broken(Sequence + 1, "is not there");
        }

        if (!entry.PreviousHash.AsSpan().SequenceEqual(hash))
        {
            return Broken(entry.Sequence, "does not follow the one before it");
        }

        if (!entry.Hash.AsSpan().SequenceEqual(EntryDigest.Of(entry)))
        {
            return Broken(entry.Sequence, "is not as it was written");
        }

        (Sequence, hash) = (entry.Sequence, entry.Hash);
        return null;
    }

    /// <summary>The end must be where the head says that it is.</summary>
    public ChainReport End(AuditHead? head)
    {
        if (head is null)
        {
            return Broken(Sequence, "may not be the last: what says which is the last was taken away");
        }

        if (head.Sequence > Sequence)
        {
            return Broken(Sequence + 1, "is not there");
        }

        return head.Sequence == Sequence && head.Hash.AsSpan().SequenceEqual(hash)
            ? new ChainReport(Last, null, null)
            : Broken(Sequence, "is not the one that was written last");
    }

    private ChainReport Broken(long at, string what) =>
        new(Last, at, string.Create(CultureInfo.InvariantCulture, $"Entry {at} {what}."));
}
