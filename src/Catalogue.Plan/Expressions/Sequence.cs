using System.Collections.Immutable;

namespace Catalogue.Plan.Expressions;

/// <summary>Hashing of immutable sequences by their items, which records do not do by themselves.</summary>
internal static class Sequence
{
    public static int Hash<T>(ImmutableArray<T> items, int seed)
    {
        var hash = default(HashCode);
        hash.Add(seed);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
