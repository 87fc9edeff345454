namespace Catalogue.Store.Embedded.Ordering;

/// <summary>The order of candidates by several keys; equal ones keep the order in which they were found.</summary>
internal sealed class CandidateOrder((SortKey Key, bool Descending)[] keys) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        foreach (var (key, descending) in keys)
        {
            if (key.Compare(x, y) is var order and not 0)
            {
                return descending ? -order : order;
            }
        }

        return x.CompareTo(y);
    }

    public int CompareToPin(int candidate, int pin)
    {
        foreach (var (key, descending) in keys)
        {
            if (key.CompareToPin(candidate, pin) is var order and not 0)
            {
                return descending ? -order : order;
            }
        }

        return 0;
    }
}
