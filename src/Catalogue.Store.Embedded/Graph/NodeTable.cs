using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Search;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>
/// All nodes of one type; immutable. A row number is given once: a deleted node leaves a dead row behind, which the next
/// start of the store closes.
/// </summary>
internal sealed class NodeTable
{
    private NodeTable(NodeType type, int rowCount, RowBits alive, RowOrder order, ColumnSet columns, SearchIndex search)
    {
        Type = type;
        RowCount = rowCount;
        Alive = alive;
        Order = order;
        Columns = columns;
        Ids = (StringColumn)columns[type.Id];
        Search = search;
    }

    public NodeType Type { get; }

    /// <summary>The number of rows, dead ones included: row numbers are below it.</summary>
    public int RowCount { get; }

    public RowBits Alive { get; }

    public RowOrder Order { get; }

    public ColumnSet Columns { get; }

    public StringColumn Ids { get; }

    /// <summary>The full-text index, built when it is first read.</summary>
    public SearchIndex Search { get; }

    public StoredColumn this[Property property] => Columns[property];

    public static NodeTable Empty(NodeType type) => new(type, 0, new RowBits(0), RowOrder.Empty, ColumnSet.Empty(type.Properties), SearchIndex.New);

    /// <summary>The table with the given nodes created (in the order of their ids), changed and deleted.</summary>
    public NodeTable With(IReadOnlyList<PlanValue[]> created, List<RowChange> changed, IReadOnlyCollection<int> deleted)
    {
        if (created.Count == 0 && changed.Count == 0 && deleted.Count == 0)
        {
            return this;
        }

        var count = RowCount + created.Count;
        var columns = Columns.With(changed, RowCount, created);
        var order = Order.With((StringColumn)columns[Type.Id], RowCount, count, deleted);
        var alive = created.Count == 0 && deleted.Count == 0 ? Alive : Alive.With(count, RowCount, deleted);
        var searched = changed.Where(IsSearched).Select(change => change.Row).Concat(Enumerable.Range(RowCount, created.Count)).Concat(deleted);
        return new NodeTable(Type, count, alive, order, columns, Search.With(searched));
    }

    private bool IsSearched(RowChange change) => change.Values.Any(value => Type.Properties[value.Ordinal].Search != SearchWeight.None);
}
