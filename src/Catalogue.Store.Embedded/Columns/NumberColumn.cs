using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Numbers of one kind.</summary>
internal abstract class NumberColumn<TNumber>(Property property, NumberChunk<TNumber>[] chunks) : ChunkedColumn<NumberChunk<TNumber>>(property, chunks)
    where TNumber : struct, IComparable<TNumber>
{
    protected override NumberChunk<TNumber> Absent => NumberChunk<TNumber>.Absent;

    public override PlanValue Value(int row) => Find(row) is { } chunk ? ToValue(chunk.Values[row & ChunkLayout.Mask]) : PlanValue.Null.Instance;

    public override JsonSlice Json(int row, Language language) => Find(row) is { } chunk ? chunk.Json.Json(row & ChunkLayout.Mask) : JsonSlice.Null;

    protected abstract PlanValue ToValue(TNumber number);

    protected override int Compare(NumberChunk<TNumber> left, int leftIndex, NumberChunk<TNumber> right, int rightIndex) =>
        left.Values[leftIndex].CompareTo(right.Values[rightIndex]);
}
