using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class SymbolChunkWriter(SymbolTable symbols) : ChunkWriter<SymbolChunk>
{
    private readonly ushort[] codes = new ushort[ChunkLayout.Rows];

    public override SymbolChunk Finish() => new(Present, codes);

    protected override void Write(int row, PlanValue value) => codes[row] = symbols.Code(value);

    protected override void Write(int row, SymbolChunk from, int index) => codes[row] = from.Codes[index];
}
