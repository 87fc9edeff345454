namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Numbers for the values of a key: rows have the same number where the values are equal, and 0 where there is none.</summary>
internal abstract class KeyCodes
{
    public const int None = 0;

    /// <summary>Numbers rows, over the edges beside them; no edges where none lead to the rows.</summary>
    public abstract void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges, Span<int> codes);

    /// <summary>The number of a value among those met so far, which it joins.</summary>
    protected static int CodeOf<TValue>(Dictionary<TValue, int> known, TValue value)
        where TValue : notnull
    {
        if (!known.TryGetValue(value, out var code))
        {
            code = known.Count + 1;
            known.Add(value, code);
        }

        return code;
    }
}
