using System.Numerics;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A stored value matches; a row without a value does not.</summary>
internal sealed class ColumnCondition<TChunk, TMatch>(ChunkedColumn<TChunk> column, int rowCount, bool overEdges, TMatch match) : Condition
    where TChunk : ColumnChunk
    where TMatch : struct, IMatch<TChunk>
{
    public override bool OverEdges => overEdges;

    public override int RowCount => rowCount;

    public override bool Holds(int row, int edge)
    {
        var at = overEdges ? edge : row;
        return column.Find(at) is { } chunk && match.Matches(chunk, at & ChunkLayout.Mask);
    }

    public override RowBits Resolve(CancellationToken cancellationToken)
    {
        var bits = new RowBits(rowCount);
        var chunks = column.Chunks;
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Resolve(chunks[chunk], bits.Words.Slice(chunk * ChunkLayout.Words, ChunkLayout.Words));
        }

        return bits;
    }

    private void Resolve(TChunk chunk, Span<ulong> words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            var matching = 0UL;
            for (var present = chunk.Present[word]; present != 0; present &= present - 1)
            {
                var bit = BitOperations.TrailingZeroCount(present);
                if (match.Matches(chunk, (word << 6) + bit))
                {
                    matching |= 1UL << bit;
                }
            }

            words[word] = matching;
        }
    }
}
