namespace Catalogue.Store.Embedded.Columns;

/// <summary>The values of one property for 1,024 rows; immutable. A bit per row says which rows have a value.</summary>
internal abstract class ColumnChunk(ulong[] present)
{
    public ulong[] Present { get; } = present;

    public bool IsPresent(int index) => (Present[index >> 6] & (1UL << index)) != 0;
}
