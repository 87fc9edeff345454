using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Ordering;
using Catalogue.Store.Embedded.Projection;
using Catalogue.Store.Embedded.Search;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>One execution of a plan on one snapshot, level by level.</summary>
internal sealed partial class PlanExecution : IRowSourceVisitor<Level, RowSet>
{
    private const int RowsBetweenCancellationChecks = 4096;

    private readonly ColumnProjector projector;

    public PlanExecution(Snapshot snapshot, ParameterValues parameters, GuardShapes shapes, CancellationToken cancellation)
    {
        Snapshot = snapshot;
        Parameters = parameters;
        Cancellation = cancellation;
        Binder = new ExpressionBinder(snapshot, parameters, shapes, cancellation);
        projector = new ColumnProjector(Binder, cancellation);
    }

    public Snapshot Snapshot { get; }

    public ParameterValues Parameters { get; }

    public ExpressionBinder Binder { get; }

    public CancellationToken Cancellation { get; }

    private OrderBinder Orders => field ??= new OrderBinder(Binder);

    public RowSet[] Run(QueryPlan plan)
    {
        var sets = new RowSet[plan.Roots.Length];
        for (var at = 0; at < sets.Length; at++)
        {
            sets[at] = Run(plan.Roots[at], null);
        }

        return sets;
    }

    public RowSet Visit(RowSource.Traverse traverse, Level context) => new TraversalWalk(this, traverse).Run(context.Request);

    public RowSet Visit(RowSource.Search search, Level context) => new SearchExecution(this, search).Run(context.Request);

    /// <summary>The columns asked of rows of one type, and what stands below them.</summary>
    public CaseRows Project(RowCase wanted, NodeRows rows) => new()
    {
        Type = wanted.Type,
        Count = rows.Count,
        Columns = Columns(wanted.Columns.AsSpan(), rows),
        Children = Children(wanted.Children.AsSpan(), rows),
    };

    public Column[] Columns(ReadOnlySpan<ColumnRequest> wanted, NodeRows rows) => projector.Project(wanted, rows);

    public RowSet[] Children(ReadOnlySpan<RowsRequest> wanted, NodeRows rows)
    {
        var children = new RowSet[wanted.Length];
        for (var at = 0; at < children.Length; at++)
        {
            children[at] = Run(wanted[at], rows);
        }

        return children;
    }

    private RowSet Run(RowsRequest request, NodeRows? parents)
    {
        Cancellation.ThrowIfCancellationRequested();
        return request.Source.Accept(this, new Level(request, parents));
    }

    private CaseRows[] Cases(RowsRequest request, NodeRows rows) => request.Cases is [var only] && only.Type == rows.Domain.Nodes.Type
        ? [Project(only, rows)]
        : throw new InvalidOperationException($"The plan reads {rows.Domain.Nodes.Type} and must say what it wants of it, and of nothing else.");
}
