using System.Text;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Ordering;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>A page of a table in the order of its ids, up or down: walks no further than it must.</summary>
internal sealed class RankWalk(NodeTable table, Condition condition, bool descending, CancellationToken cancellation)
{
    // A walk that has asked this often for nothing is better served by resolving the whole condition.
    private const int Patience = 256;

    private Condition condition = condition;
    private int misses;

    public bool HasPrevious { get; private set; }

    public bool HasNext { get; private set; }

    public int[] Cut(PageWindow window)
    {
        var low = window.HasAfter ? Position(window.After[0], behind: true) : 0;
        var high = window.HasBefore ? Math.Max(low, Position(window.Before[0], behind: false)) : table.Order.Count;
        var found = new List<int>();
        var from = low;
        if (window.First == int.MaxValue && window.Last < int.MaxValue)
        {
            from = TakeBackwards(found, low, high, window.Last);
            HasPrevious = Exists(from - 1, -1);
            HasNext = Exists(high, 1);
            return found.ToArray();
        }

        var to = TakeForwards(found, low, high, window.First);
        var dropped = found.Count - Math.Min(window.Last, found.Count);
        HasPrevious = dropped > 0 || Exists(low - 1, -1);
        HasNext = Exists(to, 1);
        return found.Skip(dropped).ToArray();
    }

    private int TakeForwards(List<int> found, int low, int high, int most)
    {
        var at = low;
        for (; at < high && found.Count < most; at++)
        {
            if (Holds(at))
            {
                found.Add(RowAt(at));
            }
        }

        return at;
    }

    private int TakeBackwards(List<int> found, int low, int high, int most)
    {
        var at = high;
        for (; at > low && found.Count < most; at--)
        {
            if (Holds(at - 1))
            {
                found.Add(RowAt(at - 1));
            }
        }

        found.Reverse();
        return at;
    }

    private bool Exists(int position, int step)
    {
        for (; position >= 0 && position < table.Order.Count; position += step)
        {
            if (Holds(position))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int position)
    {
        if (condition.Holds(RowAt(position), -1))
        {
            return true;
        }

        if (++misses == Patience)
        {
            condition = condition.For(table.RowCount, cancellation);
        }

        return false;
    }

    private int RowAt(int position) => table.Order.RowAt(descending ? table.Order.Count - 1 - position : position);

    // The first position behind the key (exclusive), or the first that is not before it.
    private int Position(PlanValue key, bool behind)
    {
        if (key is not PlanValue.String id)
        {
            return behind ? table.Order.Count : 0;
        }

        var bytes = Encoding.UTF8.GetBytes(id.Value);
        var rank = table.Order.LowerBound(table.Ids, bytes);
        var isThere = rank < table.Order.Count && table.Ids.Raw(table.Order.RowAt(rank)).SequenceEqual(bytes);
        return descending
            ? table.Order.Count - rank - (isThere && !behind ? 1 : 0)
            : rank + (isThere && behind ? 1 : 0);
    }
}
