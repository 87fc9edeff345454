using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>The id: rows know their rank by it.</summary>
internal sealed class IdSortKey(NodeTable table, int[] rows, StoredColumn pins) : SortKey
{
    public override int Compare(int left, int right) => table.Order.RankOf(rows[left]).CompareTo(table.Order.RankOf(rows[right]));

    public override int CompareToPin(int candidate, int pin) => table.Ids.Compare(rows[candidate], pins, pin);
}
