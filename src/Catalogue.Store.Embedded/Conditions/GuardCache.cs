using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>The guards asked of one snapshot, least recently used first to go. Safe for concurrent use.</summary>
internal sealed class GuardCache(long budget)
{
    // What an entry weighs beside its bits: key, values, list node. An estimate, so that unresolved entries are bounded too.
    private const int EntryBytes = 512;

    private readonly Lock access = new();
    private readonly Dictionary<GuardKey, LinkedListNode<GuardEntry>> entries = [];
    private readonly LinkedList<GuardEntry> byUse = [];
    private long bytes;

    public GuardEntry Find(GuardKey key)
    {
        lock (access)
        {
            if (entries.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
            }
            else
            {
                node = new LinkedListNode<GuardEntry>(new GuardEntry(key));
                entries.Add(key, node);
                bytes += EntryBytes;
            }

            byUse.AddLast(node);
            Trim();
            return node.Value;
        }
    }

    /// <summary>Remembers the resolved guard; of two that were resolved at once the first.</summary>
    public RowBits Keep(GuardEntry entry, RowBits bits)
    {
        lock (access)
        {
            if (entry.Bits is { } earlier)
            {
                return earlier;
            }

            if (entries.TryGetValue(entry.Key, out var node) && node.Value == entry)
            {
                entry.Bits = bits;
                bytes += bits.Bytes;
                Trim();
            }

            return bits;
        }
    }

    private void Trim()
    {
        while (bytes > budget && byUse.Count > 1 && byUse.First is { } oldest)
        {
            byUse.RemoveFirst();
            entries.Remove(oldest.Value.Key);
            bytes -= EntryBytes + (oldest.Value.Bits?.Bytes ?? 0);
        }
    }
}
