using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>A breadth-first walk. Nodes and edges are collected in one pass.</summary>
internal sealed class TraversalWalk
{
    private readonly PlanExecution execution;
    private readonly RowSource.Traverse traverse;
    private readonly NodeTable table;
    private readonly Adjacency way;
    private readonly Condition visible;
    private readonly Condition stub;
    private readonly Condition edgeCondition;
    private readonly List<int> rows = [];
    private readonly List<int> depths = [];
    private readonly List<int> rowOf = [];
    private readonly List<int> visibleRows = [];
    private readonly List<(int From, int To, int Row, int Edge)> edges = [];
    private readonly long depth;
    private readonly long budget;
    private bool cutByDepth;
    private bool cutByBudget;

    public TraversalWalk(PlanExecution execution, RowSource.Traverse traverse)
    {
        this.execution = execution;
        this.traverse = traverse;
        table = execution.Snapshot[traverse.Type.Type];
        way = execution.Snapshot.Along(traverse.Relation);
        visible = execution.Binder.Bind(traverse.Type.Visible, new Domain(table));
        stub = execution.Binder.Bind(traverse.Stub, new Domain(table));
        edgeCondition = execution.Binder.Bind(traverse.EdgeCondition, Domain.Along(execution.Snapshot, traverse.Relation));
        depth = Number(traverse.Depth);
        budget = Number(traverse.Budget);
    }

    public TraversalSet Run(RowsRequest request)
    {
        if (execution.Parameters[traverse.Start] is PlanValue.String start
            && execution.Snapshot.Find(start.Value) is { } place
            && place.Type == table.Type.Ordinal
            && visible.Holds(place.Row, -1)
            && budget > 0)
        {
            var marks = VisitMarks.Rent(table.RowCount);
            Keep(marks, place.Row, 0, isVisible: true);
            Walk(marks);
            VisitMarks.Return(marks);
        }

        return Result(request);
    }

    private void Walk(VisitMarks marks)
    {
        for (var node = 0; node < rows.Count; node++)
        {
            if (node % 1024 == 0)
            {
                execution.Cancellation.ThrowIfCancellationRequested();
            }

            if (rowOf[node] >= 0)
            {
                Follow(marks, node);
            }
        }
    }

    private void Follow(VisitMarks marks, int node)
    {
        var targets = way.Targets(rows[node]);
        var over = way.Edges(rows[node]);
        for (var at = 0; at < targets.Length; at++)
        {
            if (edgeCondition.Holds(targets[at], over[at]))
            {
                var target = marks.NodeOf(targets[at]);
                target = target >= 0 ? target : Reach(marks, targets[at], depths[node] + 1);
                if (target >= 0)
                {
                    edges.Add((node, target, targets[at], over[at]));
                }
            }
        }
    }

    // The node as which the row is kept, or -1 where it does not exist for the reader or does not fit any more.
    private int Reach(VisitMarks marks, int row, int at)
    {
        var isVisible = visible.Holds(row, -1);
        if (!isVisible && !stub.Holds(row, -1))
        {
            return -1;
        }

        if (at > depth)
        {
            cutByDepth = true;
            return -1;
        }

        if (rows.Count >= budget)
        {
            cutByBudget = true;
            return -1;
        }

        return Keep(marks, row, at, isVisible);
    }

    private int Keep(VisitMarks marks, int row, int at, bool isVisible)
    {
        var node = rows.Count;
        marks.Visit(row, node);
        rows.Add(row);
        depths.Add(at);
        rowOf.Add(isVisible ? visibleRows.Count : -1);
        if (isVisible)
        {
            visibleRows.Add(row);
        }

        return node;
    }

    private TraversalSet Result(RowsRequest request)
    {
        var isOut = traverse.Relation.Direction == Direction.Out;
        var over = new NodeRows(
            Domain.Along(execution.Snapshot, traverse.Relation),
            edges.Select(edge => edge.Row).ToArray(),
            edges.Select(edge => edge.Edge).ToArray());
        return new TraversalSet
        {
            Offsets = [0, visibleRows.Count],
            Cases = [execution.Project(request.Cases.Single(), new NodeRows(new Domain(table), visibleRows.ToArray(), null))],
            Depths = depths.ToArray(),
            RowOf = rowOf.ToArray(),
            EdgeFrom = edges.Select(edge => isOut ? edge.From : edge.To).ToArray(),
            EdgeTo = edges.Select(edge => isOut ? edge.To : edge.From).ToArray(),
            EdgeColumns = execution.Columns(traverse.EdgeColumns.AsSpan(), over),
            EdgeChildren = execution.Children(traverse.EdgeChildren.AsSpan(), over),
            Limit = cutByBudget ? TraversalLimit.Nodes : cutByDepth ? TraversalLimit.Depth : TraversalLimit.None,
        };
    }

    private long Number(Parameter parameter) => execution.Parameters[parameter] is PlanValue.Integer number
        ? number.Value
        : throw new ArgumentException($"The parameter ${parameter.Slot} must be a whole number.", nameof(parameter));
}
