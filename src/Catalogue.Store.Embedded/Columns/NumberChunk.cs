namespace Catalogue.Store.Embedded.Columns;

/// <summary>Numbers, and how each is written as JSON.</summary>
internal sealed class NumberChunk<TNumber>(ulong[] present, Slices json, TNumber[] values) : ColumnChunk(present)
    where TNumber : struct
{
    public static readonly NumberChunk<TNumber> Absent = new(new ulong[ChunkLayout.Words], Slices.Empty, new TNumber[ChunkLayout.Rows]);

    public Slices Json { get; } = json;

    /// <summary>One per row; meaningless where the row has no value.</summary>
    public TNumber[] Values { get; } = values;
}
