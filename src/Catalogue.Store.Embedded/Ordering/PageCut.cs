using System.Runtime.InteropServices;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>
/// Cuts a page out of a range of candidates. What lies before and behind the window is only counted, and where few are
/// wanted only those are put in order.
/// </summary>
internal sealed class PageCut(PageWindow window, CandidateOrder? order, bool isSorted)
{
    private readonly List<int> middle = [];

    public bool HasPrevious { get; private set; }

    public bool HasNext { get; private set; }

    /// <summary>The candidates of the page, in order; valid until the next cut.</summary>
    public ReadOnlySpan<int> Cut(int from, int to)
    {
        var (before, beyond) = Gather(from, to);
        var end = Math.Min(window.First, middle.Count);
        var start = end - Math.Min(window.Last, end);
        HasPrevious = before + start > 0;
        HasNext = beyond + middle.Count - end > 0;
        return InOrder(start, end);
    }

    private (int Before, int Beyond) Gather(int from, int to)
    {
        middle.Clear();
        var (before, beyond) = (0, 0);
        for (var candidate = from; candidate < to; candidate++)
        {
            if (window.HasAfter && order?.CompareToPin(candidate, SortKey.AfterPin) <= 0)
            {
                before++;
            }
            else if (window.HasBefore && order?.CompareToPin(candidate, SortKey.BeforePin) >= 0)
            {
                beyond++;
            }
            else
            {
                middle.Add(candidate);
            }
        }

        return (before, beyond);
    }

    private ReadOnlySpan<int> InOrder(int start, int end)
    {
        var all = CollectionsMarshal.AsSpan(middle);
        if (isSorted || order is null || start == end)
        {
            return all[start..end];
        }

        if (end <= all.Length / 8)
        {
            return Least.Sorted(all, end, order)[start..];
        }

        if (all.Length - start <= all.Length / 8)
        {
            var last = Least.Sorted(all, all.Length - start, new ReverseOrder(order));
            last.Reverse();
            return last[..(end - start)];
        }

        all.Sort(order);
        return all[start..end];
    }
}
