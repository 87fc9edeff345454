using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Ordering;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>One grouping of the rows of all parents: finds the groups, keeps some, puts them in order and cuts a page out of those of each parent.</summary>
internal sealed class GroupExecution(Grouping grouping, ParameterValues parameters, AggregateBinder aggregates, OrderBinder orders, ColumnProjector projector)
{
    private readonly Aggregate[] deciding = GroupSurvey.Deciding(grouping);

    public GroupSet Run(RowGroups groups)
    {
        var decisive = aggregates.Compute(deciding, groups.Ranges);
        var (kept, offsets) = Keep(groups, decisive);
        var ranges = groups.Ranges.Only(kept);
        var known = deciding.Zip(decisive).ToDictionary(one => one.First, one => Array.ConvertAll(kept, group => one.Second[group]));
        var (page, pageOffsets, next, previous) = Cut(ranges, known, offsets);
        return new GroupSet
        {
            Offsets = pageOffsets,
            Columns = Columns(ranges.Only(page)),
            Totals = grouping.Totals ? Lengths(offsets) : null,
            HasNext = next,
            HasPrevious = previous,
        };
    }

    private (int[] Kept, int[] Offsets) Keep(RowGroups groups, PlanValue[][] decisive)
    {
        var holds = new GroupConditions(parameters, deciding.Zip(decisive).ToDictionary(one => one.First, one => one.Second)).Bind(grouping.Having);
        var kept = new List<int>(groups.Ranges.Count);
        var offsets = new int[groups.Offsets.Length];
        for (var parent = 0; parent + 1 < offsets.Length; parent++)
        {
            for (var group = groups.Offsets[parent]; group < groups.Offsets[parent + 1]; group++)
            {
                if (holds(group))
                {
                    kept.Add(group);
                }
            }

            offsets[parent + 1] = kept.Count;
        }

        return (kept.ToArray(), offsets);
    }

    private (List<int> Page, int[] Offsets, bool[] Next, bool[] Previous) Cut(RowRanges ranges, Dictionary<Aggregate, PlanValue[]> known, int[] found)
    {
        var window = PageWindow.Bind(grouping.Page, parameters);
        var cut = new PageCut(window, orders.Bind(grouping.Order, ranges.Firsts(), window, known), isSorted: false);
        var page = new List<int>();
        var (offsets, next, previous) = (new int[found.Length], new bool[found.Length - 1], new bool[found.Length - 1]);
        for (var parent = 0; parent < next.Length; parent++)
        {
            page.AddRange(cut.Cut(found[parent], found[parent + 1]));
            (offsets[parent + 1], next[parent], previous[parent]) = (page.Count, cut.HasNext, cut.HasPrevious);
        }

        return (page, offsets, next, previous);
    }

    private Column[] Columns(RowRanges page)
    {
        var wanted = grouping.Columns.OfType<Scalar.OfAggregate>().Select(column => column.Aggregate).ToArray();
        var computed = aggregates.Compute(wanted, page);
        var firsts = page.Firsts();
        var next = 0;
        return [.. grouping.Columns.Select(column => column is Scalar.OfAggregate ? new ComputedValues(computed[next++]) : projector.Project([new ColumnRequest(column)], firsts)[0])];
    }

    private static int[] Lengths(int[] offsets) => [.. offsets.Skip(1).Zip(offsets, (end, start) => end - start)];
}
