using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Aggregation;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Ordering;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>The targets of a relation.</summary>
internal sealed partial class PlanExecution
{
    public RowSet Visit(RowSource.Expand expand, Level context)
    {
        var parents = context.RequiredParents;
        var relation = expand.Relation;
        var domain = Domain.Along(Snapshot, relation);
        var window = PageWindow.Bind(expand.Page, Parameters);
        var isNatural = OrderBinder.IsNatural(expand.Order, domain.Nodes, Snapshot[relation.Edge].OrderTowards(relation.Direction));
        var way = Snapshot.Along(relation);
        var isOpen = context.Request.Totals || context.Request.Summary is not null || window.HasAfter || window.HasBefore || window.Last < int.MaxValue || !isNatural;
        var questions = Questions(way, parents, isOpen ? int.MaxValue : window.First);
        var condition = Binder.Bind(expand.Condition, domain).For(questions, Cancellation);
        if (!isOpen)
        {
            return FirstPage(context.Request, new FirstRows(domain, window.First, questions), way, parents, condition);
        }

        var (candidates, offsets) = Gather(way, parents, condition, domain);
        return Page(context.Request, candidates, offsets, window, isNatural, expand);
    }

    private static int Questions(Adjacency way, NodeRows parents, int most)
    {
        var count = 0L;
        foreach (var parent in parents.Rows)
        {
            count += Math.Min(way.Targets(parent).Length, most);
        }

        return (int)Math.Min(count, int.MaxValue);
    }

    // The matching targets of all parents, one parent after another.
    private (NodeRows Candidates, int[] Offsets) Gather(Adjacency way, NodeRows parents, Condition condition, Domain domain)
    {
        var (rows, edges) = (new List<int>(), new List<int>());
        var offsets = new int[parents.Count + 1];
        var untilCheck = RowsBetweenCancellationChecks;
        for (var parent = 0; parent < parents.Count; parent++)
        {
            var targets = way.Targets(parents.Rows[parent]);
            var over = way.Edges(parents.Rows[parent]);
            for (var at = 0; at < targets.Length; at++)
            {
                if (condition.Holds(targets[at], over[at]))
                {
                    rows.Add(targets[at]);
                    edges.Add(over[at]);
                }
            }

            offsets[parent + 1] = rows.Count;
            if ((untilCheck -= targets.Length + 1) < 0)
            {
                untilCheck = RowsBetweenCancellationChecks;
                Cancellation.ThrowIfCancellationRequested();
            }
        }

        return (new NodeRows(domain, rows.ToArray(), edges.ToArray()), offsets);
    }

    private RowSet Page(RowsRequest request, NodeRows candidates, int[] found, PageWindow window, bool isNatural, RowSource.Expand expand)
    {
        var parents = found.Length - 1;
        var order = isNatural && !window.HasAfter && !window.HasBefore ? null : Orders.Bind(expand.Order, candidates, window);
        var cut = new PageCut(window, order, isNatural);
        var (offsets, next, previous) = (new int[parents + 1], new bool[parents], new bool[parents]);
        var (rows, edges) = (new List<int>(candidates.Count), new List<int>(candidates.Count));
        for (var parent = 0; parent < parents; parent++)
        {
            foreach (var candidate in cut.Cut(found[parent], found[parent + 1]))
            {
                rows.Add(candidates.Rows[candidate]);
                edges.Add(candidates.EdgeOf(candidate));
            }

            offsets[parent + 1] = rows.Count;
            next[parent] = cut.HasNext;
            previous[parent] = cut.HasPrevious;
        }

        return new RowSet
        {
            Offsets = offsets,
            Cases = Cases(request, new NodeRows(candidates.Domain, rows.ToArray(), edges.ToArray())),
            Totals = request.Totals ? Totals(found) : null,
            Summary = request.Summary is { } summary ? Summarise(summary, RowRanges.Of(candidates, found)) : null,
            HasNext = next,
            HasPrevious = previous,
        };
    }

    private static int[] Totals(int[] offsets)
    {
        var totals = new int[offsets.Length - 1];
        for (var parent = 0; parent < totals.Length; parent++)
        {
            totals[parent] = offsets[parent + 1] - offsets[parent];
        }

        return totals;
    }
}
