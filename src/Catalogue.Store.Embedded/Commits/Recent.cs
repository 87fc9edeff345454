using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>What was used last, within a budget; the rest is forgotten, least recently used first. Safe for concurrent use.</summary>
internal sealed class Recent<TKey, TValue>(long budget)
    where TKey : notnull
{
    private readonly Lock access = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> entries = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Weight)> byUse = [];
    private long total;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (access)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            byUse.Remove(node);
            byUse.AddLast(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Remembers a value, and forgets others; what weighs more than the whole budget stays until the next one comes.</summary>
    public void Keep(TKey key, TValue value, long weight)
    {
        lock (access)
        {
            if (entries.Remove(key, out var earlier))
            {
                Forget(earlier);
            }

            entries.Add(key, byUse.AddLast((key, value, weight)));
            total += weight;
            while (total > budget && byUse.Count > 1 && byUse.First is { } oldest)
            {
                entries.Remove(oldest.Value.Key);
                Forget(oldest);
            }
        }
    }

    private void Forget(LinkedListNode<(TKey Key, TValue Value, long Weight)> node)
    {
        byUse.Remove(node);
        total -= node.Value.Weight;
    }
}
