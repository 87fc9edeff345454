using System.Numerics;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>
/// A bit per row of a table, in whole chunks. Bits of deleted rows and beyond the last row mean nothing: whoever counts
/// or lists rows goes by the table's <see cref="NodeTable.Alive"/> or order.
/// </summary>
internal sealed class RowBits
{
    private readonly ulong[] words;

    public RowBits(int rows) => words = new ulong[ChunkLayout.Count(rows) * ChunkLayout.Words];

    private RowBits(ulong[] words) => this.words = words;

    public Span<ulong> Words => words;

    public long Bytes => (long)words.Length * sizeof(ulong);

    public bool this[int row] => (words[row >> 6] & (1UL << row)) != 0;

    public static RowBits Full(int rows)
    {
        var bits = new RowBits(rows);
        bits.words.AsSpan().Fill(ulong.MaxValue);
        return bits;
    }

    public static RowBits And(RowBits left, RowBits right)
    {
        var result = new ulong[left.words.Length];
        for (var at = 0; at < result.Length; at++)
        {
            result[at] = left.words[at] & right.words[at];
        }

        return new RowBits(result);
    }

    public static RowBits Or(RowBits left, RowBits right)
    {
        var result = new ulong[left.words.Length];
        for (var at = 0; at < result.Length; at++)
        {
            result[at] = left.words[at] | right.words[at];
        }

        return new RowBits(result);
    }

    public RowBits Not()
    {
        var result = new ulong[words.Length];
        for (var at = 0; at < result.Length; at++)
        {
            result[at] = ~words[at];
        }

        return new RowBits(result);
    }

    public void Set(int row) => words[row >> 6] |= 1UL << row;

    /// <summary>The bits for a table of so many rows, with some set and others cleared.</summary>
    public RowBits With(int rows, int setFrom, IEnumerable<int> cleared)
    {
        var next = new RowBits(rows);
        words.CopyTo(next.words, 0);
        for (var row = setFrom; row < rows; row++)
        {
            next.Set(row);
        }

        foreach (var row in cleared)
        {
            next.words[row >> 6] &= ~(1UL << row);
        }

        return next;
    }

    /// <summary>How many rows have their bit both here and there.</summary>
    public int CountWith(RowBits other)
    {
        var count = 0;
        for (var at = 0; at < words.Length; at++)
        {
            count += BitOperations.PopCount(words[at] & other.words[at]);
        }

        return count;
    }

    /// <summary>The rows that have their bit.</summary>
    public int[] Rows()
    {
        var rows = new int[CountWith(this)];
        var next = 0;
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                rows[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return rows;
    }
}
