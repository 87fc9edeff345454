namespace Catalogue.Store.Embedded.Search;

/// <summary>
/// From strings to the rows that hold them; immutable. Rows are listed in ascending order, or as a bit per row for
/// strings held by many rows and for short prefixes that lead to many.
/// </summary>
/// <param name="lexicon">The strings.</param>
/// <param name="starts">For each string where its rows begin; one more than there are strings.</param>
/// <param name="rows">The rows of all strings that have no bits.</param>
/// <param name="frequent">The bits of strings held by many rows, by index in the lexicon.</param>
/// <param name="prefixes">The bits of prefixes, by <see cref="PrefixKey"/>.</param>
internal sealed class InvertedIndex(Lexicon lexicon, int[] starts, int[] rows, Dictionary<int, ulong[]> frequent, Dictionary<uint, ulong[]> prefixes)
{
    /// <summary>The greatest length in bytes of a prefix that has bits of its own.</summary>
    public const int LongestPrefix = 3;

    /// <summary>Adds the rows that hold the string.</summary>
    /// <param name="entry">The string.</param>
    /// <param name="allowed">The rows that count, a bit for each; empty where all do.</param>
    /// <param name="found">Where to add.</param>
    public void AddExact(ReadOnlySpan<byte> entry, ReadOnlySpan<ulong> allowed, Span<ulong> found)
    {
        if (lexicon.Find(entry) is var index and >= 0)
        {
            Add(index, allowed, found);
        }
    }

    /// <summary>Adds the rows that hold a string with the prefix; otherwise as <see cref="AddExact"/>.</summary>
    public void AddPrefixed(ReadOnlySpan<byte> prefix, ReadOnlySpan<ulong> allowed, Span<ulong> found)
    {
        if (prefix.Length <= LongestPrefix && prefixes.TryGetValue(PrefixKey(prefix), out var bits))
        {
            Bits.Add(bits, allowed, found);
            return;
        }

        var (from, to) = lexicon.Range(prefix);
        for (var index = from; index < to; index++)
        {
            Add(index, allowed, found);
        }
    }

    /// <summary>A prefix of at most <see cref="LongestPrefix"/> bytes as a number; no two prefixes share one.</summary>
    public static uint PrefixKey(ReadOnlySpan<byte> prefix)
    {
        var key = (uint)prefix.Length;
        foreach (var unit in prefix)
        {
            key = (key << 8) | unit;
        }

        return key;
    }

    private void Add(int index, ReadOnlySpan<ulong> allowed, Span<ulong> found)
    {
        if (frequent.TryGetValue(index, out var bits))
        {
            Bits.Add(bits, allowed, found);
        }
        else
        {
            Bits.Add(rows.AsSpan(starts[index], starts[index + 1] - starts[index]), allowed, found);
        }
    }
}
