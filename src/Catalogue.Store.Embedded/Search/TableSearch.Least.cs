using System.Numerics;
using Catalogue.Plan.Search;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Listing hits in the order of their ids.</summary>
internal sealed partial class TableSearch
{
    /// <summary>Of the hits of a rank the rows of the first by id, in that order: so many, or as many as there are.</summary>
    public List<int> Least(SearchRank rank, int count)
    {
        var hits = Count(rank);
        count = Math.Min(count, hits);
        // Walking the whole table in order of id costs a look at each row up to the last wanted; sorting costs more per hit.
        return count == 0 ? [] : (long)count * Table.Order.Count / hits < hits * 8L ? Walk(Rows(rank), count) : Sort(Rows(rank), count);
    }

    private List<int> Walk(ReadOnlySpan<ulong> bits, int count)
    {
        var rows = new List<int>(count);
        for (var rank = 0; rows.Count < count; rank++)
        {
            var row = Table.Order.RowAt(rank);
            if ((bits[row >> 6] & (1UL << row)) != 0)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private List<int> Sort(ReadOnlySpan<ulong> bits, int count)
    {
        var ranks = new List<int>();
        for (var at = 0; at < bits.Length; at++)
        {
            for (var rest = bits[at]; rest != 0; rest &= rest - 1)
            {
                ranks.Add(Table.Order.RankOf((at << 6) + BitOperations.TrailingZeroCount(rest)));
            }
        }

        ranks.Sort();
        ranks.RemoveRange(count, ranks.Count - count);
        return ranks.ConvertAll(Table.Order.RowAt);
    }
}
