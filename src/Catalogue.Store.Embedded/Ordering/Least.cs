namespace Catalogue.Store.Embedded.Ordering;

/// <summary>Selection of the least few, by a heap of that many with the greatest on top.</summary>
internal static class Least
{
    public static Span<int> Sorted(ReadOnlySpan<int> all, int count, IComparer<int> order)
    {
        var heap = all[..count].ToArray();
        for (var at = count / 2 - 1; at >= 0; at--)
        {
            Sift(heap, at, order);
        }

        foreach (var candidate in all[count..])
        {
            if (order.Compare(candidate, heap[0]) < 0)
            {
                heap[0] = candidate;
                Sift(heap, 0, order);
            }
        }

        heap.AsSpan().Sort(order);
        return heap;
    }

    private static void Sift(int[] heap, int at, IComparer<int> order)
    {
        for (var child = 2 * at + 1; child < heap.Length; child = 2 * at + 1)
        {
            if (child + 1 < heap.Length && order.Compare(heap[child + 1], heap[child]) > 0)
            {
                child++;
            }

            if (order.Compare(heap[child], heap[at]) <= 0)
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
