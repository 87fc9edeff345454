using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Lists of scalars. They have an order only so that every column has one: item by item.</summary>
internal sealed class ListColumn(Property property, ListChunk[] chunks) : ChunkedColumn<ListChunk>(property, chunks)
{
    protected override ListChunk Absent => ListChunk.Absent;

    public override PlanValue Value(int row) => Find(row) is { } chunk && chunk.Items[row & ChunkLayout.Mask] is { } list ? list : PlanValue.Null.Instance;

    public override JsonSlice Json(int row, Language language) => Find(row) is { } chunk ? chunk.Json.Json(row & ChunkLayout.Mask) : JsonSlice.Null;

    protected override int Compare(ListChunk left, int leftIndex, ListChunk right, int rightIndex) =>
        ValueOrder.Compare(left.Items[leftIndex], right.Items[rightIndex]);

    protected override ChunkWriter<ListChunk> NewWriter() => new ListChunkWriter();

    protected override StoredColumn Of(ListChunk[] all) => new ListColumn(Property, all);
}
