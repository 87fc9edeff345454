using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Engine.Execution;

/// <summary>
/// A cache of two generations, bounded in bytes: what was used since the last turn survives it. Reading takes no lock and
/// keeps no list, which is what the warm path needs; the price is that it forgets in bulk.
/// </summary>
/// <param name="capacity">Bytes of both generations together.</param>
internal sealed class RecencyCache<TKey, TValue>(long capacity)
    where TKey : notnull
    where TValue : class
{
    // One entry must not drive out all the others.
    private const int LeastEntries = 16;

    private readonly Lock turning = new();
    private ConcurrentDictionary<TKey, (TValue Value, long Bytes)> young = [];
    private ConcurrentDictionary<TKey, (TValue Value, long Bytes)> old = [];
    private long youngBytes;
    private long oldBytes;

    /// <summary>Bytes of what is kept; an entry that was used since the last turn may count twice.</summary>
    public long Bytes => youngBytes + oldBytes;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (young.TryGetValue(key, out var entry))
        {
            value = entry.Value;
            return true;
        }

        if (old.TryGetValue(key, out entry))
        {
            Add(key, entry.Value, entry.Bytes);
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value, unless it alone takes more than a sixteenth of the capacity.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">What key and value take in memory, or more.</param>
    public void Add(TKey key, TValue value, long bytes)
    {
        if (bytes > capacity / LeastEntries)
        {
            return;
        }

        lock (turning)
        {
            if (youngBytes + bytes > capacity / 2)
            {
                (old, oldBytes) = (young, youngBytes);
                (young, youngBytes) = ([], 0);
            }

            if (young.TryAdd(key, (value, bytes)))
            {
                youngBytes += bytes;
            }
        }
    }
}
