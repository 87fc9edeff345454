using Catalogue.Plan.Model;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>A column as chunks of one kind. Rows beyond the last chunk have no value.</summary>
internal abstract class ChunkedColumn<TChunk>(Property property, TChunk[] chunks) : StoredColumn(property)
    where TChunk : ColumnChunk
{
    public ReadOnlySpan<TChunk> Chunks => chunks;

    /// <summary>The chunk that holds the row's value, or null where the row has none.</summary>
    public TChunk? Find(int row)
    {
        var at = row >> ChunkLayout.Shift;
        return at < chunks.Length && chunks[at] is var chunk && chunk.IsPresent(row & ChunkLayout.Mask) ? chunk : null;
    }

    public sealed override bool IsNull(int row) => Find(row) is null;

    public sealed override int Compare(int row, StoredColumn other, int otherRow)
    {
        var (first, second) = (Find(row), ((ChunkedColumn<TChunk>)other).Find(otherRow));
        return (first, second) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => Compare(first, row & ChunkLayout.Mask, second, otherRow & ChunkLayout.Mask),
        };
    }

    public sealed override ReadOnlySpan<ulong> Present(int chunk) => chunk < chunks.Length ? chunks[chunk].Present : [];

    public sealed override StoredColumn With(ReadOnlySpan<ColumnChange> changes)
    {
        if (changes.IsEmpty)
        {
            return this;
        }

        var next = new TChunk[Math.Max(chunks.Length, (changes[^1].Row >> ChunkLayout.Shift) + 1)];
        chunks.CopyTo(next, 0);
        next.AsSpan(chunks.Length).Fill(Absent);
        while (!changes.IsEmpty)
        {
            var chunk = changes[0].Row >> ChunkLayout.Shift;
            var count = 1;
            while (count < changes.Length && changes[count].Row >> ChunkLayout.Shift == chunk)
            {
                count++;
            }

            next[chunk] = Rebuild(next[chunk], changes[..count]);
            changes = changes[count..];
        }

        return Of(next);
    }

    protected abstract TChunk Absent { get; }

    protected abstract int Compare(TChunk left, int leftIndex, TChunk right, int rightIndex);

    protected abstract ChunkWriter<TChunk> NewWriter();

    protected abstract StoredColumn Of(TChunk[] all);

    private TChunk Rebuild(TChunk old, ReadOnlySpan<ColumnChange> changes)
    {
        var writer = NewWriter();
        var next = 0;
        for (var index = 0; index < ChunkLayout.Rows; index++)
        {
            if (next < changes.Length && (changes[next].Row & ChunkLayout.Mask) == index)
            {
                writer.Append(changes[next++].Value);
            }
            else
            {
                writer.Copy(old, index);
            }
        }

        return writer.IsEmpty ? Absent : writer.Finish();
    }
}
