namespace Catalogue.Store.Embedded.Columns;

/// <summary>Indexes into a <see cref="SymbolTable"/>.</summary>
internal sealed class SymbolChunk(ulong[] present, ushort[] codes) : ColumnChunk(present)
{
    public static readonly SymbolChunk Absent = new(new ulong[ChunkLayout.Words], new ushort[ChunkLayout.Rows]);

    /// <summary>One per row; meaningless where the row has no value.</summary>
    public ushort[] Codes { get; } = codes;
}
