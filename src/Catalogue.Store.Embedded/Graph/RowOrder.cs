using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>
/// The rows of a table in the order of their ids. In a freshly loaded table that is the order of the rows themselves and
/// takes no memory; rows that come later stand at the table's end and find their rank here.
/// </summary>
internal sealed class RowOrder
{
    private readonly int[]? rows;
    private readonly int[]? ranks;

    private RowOrder(int count, int[]? rows, int[]? ranks)
    {
        Count = count;
        this.rows = rows;
        this.ranks = ranks;
    }

    public static RowOrder Empty { get; } = new(0, null, null);

    /// <summary>The number of rows that are not deleted.</summary>
    public int Count { get; }

    public int RowAt(int rank) => rows is null ? rank : rows[rank];

    public int RankOf(int row) => ranks is null ? row : ranks[row];

    /// <summary>The first rank whose id is not below the given one.</summary>
    public int LowerBound(StringColumn ids, ReadOnlySpan<byte> id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ids.Raw(RowAt(middle)).SequenceCompareTo(id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The order of a table of so many rows, those from <paramref name="createdFrom"/> being new and in the order of their ids.</summary>
    public RowOrder With(StringColumn ids, int createdFrom, int rowCount, IReadOnlyCollection<int> deleted)
    {
        if (createdFrom == rowCount && deleted.Count == 0)
        {
            return this;
        }

        var appends = createdFrom == rowCount || LowerBound(ids, ids.Raw(createdFrom)) == Count;
        return rows is null && deleted.Count == 0 && appends
            ? new RowOrder(rowCount, null, null)
            : Merge(ids, createdFrom, rowCount, deleted.ToHashSet());
    }

    private RowOrder Merge(StringColumn ids, int createdFrom, int rowCount, HashSet<int> deleted)
    {
        var merged = new List<int>(Count + rowCount - createdFrom);
        var from = 0;
        for (var created = createdFrom; created < rowCount; created++)
        {
            var place = LowerBound(ids, ids.Raw(created));
            Keep(merged, from, place, deleted);
            merged.Add(created);
            from = place;
        }

        Keep(merged, from, Count, deleted);
        var next = new int[rowCount];
        Array.Fill(next, -1);
        for (var rank = 0; rank < merged.Count; rank++)
        {
            next[merged[rank]] = rank;
        }

        return new RowOrder(merged.Count, merged.ToArray(), next);
    }

    private void Keep(List<int> merged, int from, int to, HashSet<int> deleted)
    {
        for (var rank = from; rank < to; rank++)
        {
            var row = RowAt(rank);
            if (deleted.Count == 0 || !deleted.Contains(row))
            {
                merged.Add(row);
            }
        }
    }
}
