using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Enums and flags; enums are ordered by the code points of their names, false comes before true.</summary>
internal sealed class SymbolColumn(Property property, SymbolChunk[] chunks, SymbolTable symbols) : ChunkedColumn<SymbolChunk>(property, chunks)
{
    public SymbolTable Symbols { get; } = symbols;

    protected override SymbolChunk Absent => SymbolChunk.Absent;

    public override PlanValue Value(int row) => Find(row) is { } chunk ? Symbols.Values[chunk.Codes[row & ChunkLayout.Mask]] : PlanValue.Null.Instance;

    public override JsonSlice Json(int row, Language language) => Find(row) is { } chunk ? Symbols.Json[chunk.Codes[row & ChunkLayout.Mask]] : JsonSlice.Null;

    protected override int Compare(SymbolChunk left, int leftIndex, SymbolChunk right, int rightIndex) =>
        left.Codes[leftIndex].CompareTo(right.Codes[rightIndex]);

    protected override ChunkWriter<SymbolChunk> NewWriter() => new SymbolChunkWriter(Symbols);

    protected override StoredColumn Of(SymbolChunk[] all) => new SymbolColumn(Property, all, Symbols);
}
