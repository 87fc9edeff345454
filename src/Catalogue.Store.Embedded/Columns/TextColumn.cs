using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Texts in two languages.</summary>
internal sealed class TextColumn(Property property, TextChunk[] chunks) : ChunkedColumn<TextChunk>(property, chunks)
{
    protected override TextChunk Absent => TextChunk.Absent;

    public override PlanValue Value(int row) => Find(row) is { } chunk
        ? new PlanValue.Text(new LocalizedText(Read(chunk.French, row), Read(chunk.English, row)))
        : PlanValue.Null.Instance;

    public override JsonSlice Json(int row, Language language)
    {
        if (Find(row) is not { } chunk)
        {
            return JsonSlice.Null;
        }

        var index = row & ChunkLayout.Mask;
        var (wanted, other) = language == Language.French ? (chunk.French, chunk.English) : (chunk.English, chunk.French);
        return wanted.Json(index) is { IsNull: false } json ? json : other.Json(index);
    }

    protected override int Compare(TextChunk left, int leftIndex, TextChunk right, int rightIndex) =>
        left.SortKey(leftIndex).SequenceCompareTo(right.SortKey(rightIndex));

    protected override ChunkWriter<TextChunk> NewWriter() => new TextChunkWriter();

    protected override StoredColumn Of(TextChunk[] all) => new TextColumn(Property, all);

    private static string? Read(Slices slices, int row) => slices[row & ChunkLayout.Mask] is { IsEmpty: false } json ? JsonForm.ReadString(json) : null;
}
