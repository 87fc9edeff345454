using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Engine.Execution;

/// <summary>
/// A bounded cache of two generations: what was used since the last turn survives it. Reading takes no lock and keeps no
/// list, which is what the warm path needs; the price is that it forgets in bulk.
/// </summary>
internal sealed class RecencyCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly int half = Math.Max(1, capacity / 2);
    private ConcurrentDictionary<TKey, TValue> young = new(comparer ?? EqualityComparer<TKey>.Default);
    private ConcurrentDictionary<TKey, TValue> old = new(comparer ?? EqualityComparer<TKey>.Default);

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (young.TryGetValue(key, out value))
        {
            return true;
        }

        if (old.TryGetValue(key, out value))
        {
            Add(key, value);
            return true;
        }

        return false;
    }

    public void Add(TKey key, TValue value)
    {
        if (young.Count >= half)
        {
            old = young;
            young = new ConcurrentDictionary<TKey, TValue>(comparer ?? EqualityComparer<TKey>.Default);
        }

        young[key] = value;
    }
}
