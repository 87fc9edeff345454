using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>A column of enums or flags, of which there are few.</summary>
internal sealed class SymbolAggregand(SymbolColumn column, bool ofEdge, bool isCountedApart) : Aggregand(isCountedApart)
{
    private readonly bool[] met = new bool[column.Symbols.Values.Length];

    public override void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> edges)
    {
        foreach (var row in ofEdge ? edges : rows)
        {
            if (column.Find(row) is { } chunk)
            {
                Count++;
                met[chunk.Codes[row & ChunkLayout.Mask]] = true;
            }
        }
    }

    public override void Clear()
    {
        base.Clear();
        met.AsSpan().Clear();
    }

    protected override long Distinct => met.AsSpan().Count(true);
}
