using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>A stored property. The pins are a column of the same kind, so that they compare in the same way.</summary>
internal sealed class ColumnSortKey(StoredColumn column, int[] rows, StoredColumn pins) : SortKey
{
    public override int Compare(int left, int right) => column.Compare(rows[left], column, rows[right]);

    public override int CompareToPin(int candidate, int pin) => column.Compare(rows[candidate], pins, pin);
}
