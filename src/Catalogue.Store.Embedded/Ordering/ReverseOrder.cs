namespace Catalogue.Store.Embedded.Ordering;

/// <summary>An order from its end.</summary>
internal sealed class ReverseOrder(IComparer<int> order) : IComparer<int>
{
    public int Compare(int x, int y) => order.Compare(y, x);
}
