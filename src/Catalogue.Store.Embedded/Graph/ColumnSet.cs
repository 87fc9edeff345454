using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>The columns of a table, by the ordinals of the properties.</summary>
internal sealed class ColumnSet
{
    private readonly StoredColumn[] columns;

    private ColumnSet(StoredColumn[] columns) => this.columns = columns;

    public StoredColumn this[Property property] => columns[property.Ordinal];

    public int Count => columns.Length;

    public static ColumnSet Empty(ImmutableArray<Property> properties) => new(properties.Select(StoredColumn.Empty).ToArray());

    public PlanValue[] Values(int row) => Array.ConvertAll(columns, column => column.Value(row));

    /// <summary>The columns with rows changed, and rows added from <paramref name="createdFrom"/> on.</summary>
    public ColumnSet With(List<RowChange> changed, int createdFrom, IReadOnlyList<PlanValue[]> created)
    {
        changed.Sort((left, right) => left.Row.CompareTo(right.Row));
        var changes = Array.ConvertAll(columns, _ => new List<ColumnChange>());
        foreach (var change in changed)
        {
            foreach (var (ordinal, value) in change.Values)
            {
                changes[ordinal].Add(new ColumnChange(change.Row, value));
            }
        }

        for (var at = 0; at < created.Count; at++)
        {
            Add(changes, createdFrom + at, created[at]);
        }

        var next = new StoredColumn[columns.Length];
        for (var ordinal = 0; ordinal < next.Length; ordinal++)
        {
            next[ordinal] = columns[ordinal].With(CollectionsMarshal.AsSpan(changes[ordinal]));
        }

        return new ColumnSet(next);
    }

    private static void Add(List<ColumnChange>[] changes, int row, PlanValue[] values)
    {
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            if (values[ordinal] is not PlanValue.Null)
            {
                changes[ordinal].Add(new ColumnChange(row, values[ordinal]));
            }
        }
    }
}
