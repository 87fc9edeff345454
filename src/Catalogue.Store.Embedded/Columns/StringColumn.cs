using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Ids, strings, URIs, dates and instants; ordered by code point, which is the order of their bytes.</summary>
internal sealed class StringColumn(Property property, StringChunk[] chunks) : ChunkedColumn<StringChunk>(property, chunks)
{
    protected override StringChunk Absent => StringChunk.Absent;

    /// <summary>The string in UTF-8; empty where the row has none.</summary>
    public ReadOnlySpan<byte> Raw(int row) => Find(row) is { } chunk ? chunk.Raw(row & ChunkLayout.Mask) : default;

    public override PlanValue Value(int row) => Find(row) is { } chunk
        ? new PlanValue.String(Encoding.UTF8.GetString(chunk.Raw(row & ChunkLayout.Mask)))
        : PlanValue.Null.Instance;

    public override JsonSlice Json(int row, Language language) => Find(row) is { } chunk ? chunk.Json.Json(row & ChunkLayout.Mask) : JsonSlice.Null;

    protected override int Compare(StringChunk left, int leftIndex, StringChunk right, int rightIndex) =>
        left.Raw(leftIndex).SequenceCompareTo(right.Raw(rightIndex));

    protected override ChunkWriter<StringChunk> NewWriter() => new StringChunkWriter();

    protected override StoredColumn Of(StringChunk[] all) => new StringColumn(Property, all);
}
