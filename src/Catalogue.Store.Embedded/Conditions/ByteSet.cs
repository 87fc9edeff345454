namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Strings in UTF-8, sorted in place, to look others up in.</summary>
internal readonly struct ByteSet
{
    private readonly byte[][] sorted;

    public ByteSet(byte[][] values)
    {
        sorted = values;
        Array.Sort(sorted, (left, right) => left.AsSpan().SequenceCompareTo(right));
    }

    public bool Contains(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = sorted[middle].AsSpan().SequenceCompareTo(value);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }
}
