using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>The first targets of a relation in its natural order, without a total: what nearly every page is.</summary>
internal sealed partial class PlanExecution
{
    private RowSet FirstPage(RowsRequest request, FirstRows found, Adjacency way, NodeRows parents, Condition condition)
    {
        var (offsets, next) = (new int[parents.Count + 1], new bool[parents.Count]);
        var untilCheck = RowsBetweenCancellationChecks;
        for (var parent = 0; parent < parents.Count; parent++)
        {
            var targets = way.Targets(parents.Rows[parent]);
            next[parent] = TakeFirst(found, targets, way.Edges(parents.Rows[parent]), condition);
            offsets[parent + 1] = found.Count;
            if ((untilCheck -= targets.Length + 1) < 0)
            {
                untilCheck = RowsBetweenCancellationChecks;
                Cancellation.ThrowIfCancellationRequested();
            }
        }

        return new RowSet
        {
            Offsets = offsets,
            Cases = Cases(request, found.Finish()),
            HasNext = next,
            HasPrevious = new bool[parents.Count],
        };
    }

    /// <returns>Whether there are more.</returns>
    private static bool TakeFirst(FirstRows found, ReadOnlySpan<int> targets, ReadOnlySpan<int> edges, Condition condition)
    {
        var start = found.Count;
        for (var at = 0; at < targets.Length; at++)
        {
            if (!condition.Holds(targets[at], edges[at]))
            {
                continue;
            }

            if (found.Count - start == found.First)
            {
                return true;
            }

            found.Add(targets[at], edges[at]);
        }

        return false;
    }
}
