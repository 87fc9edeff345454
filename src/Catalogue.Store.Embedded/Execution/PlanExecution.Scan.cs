using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Aggregation;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Ordering;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>All nodes of a type.</summary>
internal sealed partial class PlanExecution
{
    public RowSet Visit(RowSource.Scan scan, Level context)
    {
        var table = Snapshot[scan.Type];
        var condition = Binder.Bind(scan.Condition, new Domain(table));
        var window = PageWindow.Bind(scan.Page, Parameters);
        return scan.Order is [{ } only] && OrderBinder.IsNatural([only with { Descending = false }], table, null)
            ? ScanById(context.Request, table, condition, window, only.Descending)
            : ScanInOrder(context.Request, scan, table, condition, window);
    }

    private RowSet ScanById(RowsRequest request, NodeTable table, Condition condition, PageWindow window, bool descending)
    {
        // A page from the start of a large table usually fills long before its end; anything else resolves the table.
        var isShort = !request.Totals && request.Summary is null && window.Last == int.MaxValue && window.First < table.RowCount / 64;
        condition = isShort ? condition : condition.For(table.RowCount, Cancellation);
        var walk = new RankWalk(table, condition, descending, Cancellation);
        var page = walk.Cut(window);
        return new RowSet
        {
            Offsets = [0, page.Length],
            Cases = Cases(request, new NodeRows(new Domain(table), page, null)),
            Totals = request.Totals ? [Count(condition, table)] : null,
            Summary = request.Summary is { } summary ? Summarise(summary, RowRanges.Whole(Matching(condition, table))) : null,
            HasNext = [walk.HasNext],
            HasPrevious = [walk.HasPrevious],
        };
    }

    private int Count(Condition condition, NodeTable table) => condition is ConstantCondition constant
        ? constant.Value ? table.Order.Count : 0
        : condition.Resolve(Cancellation).CountWith(table.Alive);

    private RowSet ScanInOrder(RowsRequest request, RowSource.Scan scan, NodeTable table, Condition condition, PageWindow window)
    {
        var resolved = condition.For(table.RowCount, Cancellation);
        var candidates = new List<int>();
        for (var rank = 0; rank < table.Order.Count; rank++)
        {
            if (table.Order.RowAt(rank) is var row && resolved.Holds(row, -1))
            {
                candidates.Add(row);
            }
        }

        var rows = new NodeRows(new Domain(table), candidates.ToArray(), null);
        var cut = new PageCut(window, Orders.Bind(scan.Order, rows, window), isSorted: false);
        var page = Array.ConvertAll(cut.Cut(0, rows.Count).ToArray(), candidate => rows.Rows[candidate]);
        return new RowSet
        {
            Offsets = [0, page.Length],
            Cases = Cases(request, rows with { Rows = page }),
            Totals = request.Totals ? [rows.Count] : null,
            Summary = request.Summary is { } summary ? Summarise(summary, RowRanges.Whole(rows)) : null,
            HasNext = [cut.HasNext],
            HasPrevious = [cut.HasPrevious],
        };
    }
}
