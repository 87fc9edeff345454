using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>Builds one chunk, row by row.</summary>
internal abstract class ChunkWriter<TChunk>
    where TChunk : ColumnChunk
{
    private int index;

    /// <summary>Whether no row so far has a value.</summary>
    public bool IsEmpty { get; private set; } = true;

    protected ulong[] Present { get; } = new ulong[ChunkLayout.Words];

    public void Append(PlanValue value)
    {
        if (value is not PlanValue.Null)
        {
            Mark();
            Write(index, value);
        }

        index++;
    }

    public void Copy(TChunk from, int row)
    {
        if (from.IsPresent(row))
        {
            Mark();
            Write(index, from, row);
        }

        index++;
    }

    public abstract TChunk Finish();

    protected abstract void Write(int row, PlanValue value);

    protected abstract void Write(int row, TChunk from, int index);

    private void Mark()
    {
        Present[index >> 6] |= 1UL << index;
        IsEmpty = false;
    }
}
