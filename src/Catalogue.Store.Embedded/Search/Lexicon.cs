namespace Catalogue.Store.Embedded.Search;

/// <summary>Distinct folded strings in UTF-8, sorted, one after another in one buffer; immutable.</summary>
internal sealed class Lexicon(byte[] buffer, int[] starts)
{
    public int Count => starts.Length - 1;

    public ReadOnlySpan<byte> this[int index] => buffer.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>The index of an entry, or -1.</summary>
    public int Find(ReadOnlySpan<byte> entry)
    {
        var index = LowerBound(entry);
        return index < Count && this[index].SequenceEqual(entry) ? index : -1;
    }

    /// <summary>The entries that begin with the prefix, which is not empty.</summary>
    public (int From, int To) Range(ReadOnlySpan<byte> prefix)
    {
        var from = LowerBound(prefix);
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].StartsWith(prefix) ? (middle + 1, high) : (low, middle);
        }

        return (from, low);
    }

    private int LowerBound(ReadOnlySpan<byte> entry)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].SequenceCompareTo(entry) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
