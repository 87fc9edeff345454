using Catalogue.Plan.Search;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Picks a page of the hits of several tables: by rank, then by id.</summary>
internal static class HitPage
{
    private static readonly SearchRank[] Ranks = Enum.GetValues<SearchRank>();

    public static List<Hit> Of(IReadOnlyList<TableSearch> searches, int offset, int first)
    {
        var page = new List<Hit>();
        foreach (var rank in Ranks)
        {
            var all = searches.Sum(search => search.Count(rank));
            var take = Math.Min(first - page.Count, all - offset);
            if (take > 0)
            {
                page.AddRange(Of(searches, rank, offset, take));
            }

            offset = Math.Max(0, offset - all);
        }

        return page;
    }

    private static List<Hit> Of(IReadOnlyList<TableSearch> searches, SearchRank rank, int offset, int take)
    {
        var hits = new List<Hit>();
        var tables = 0;
        foreach (var search in searches)
        {
            var rows = search.Least(rank, offset + take);
            tables += rows.Count > 0 ? 1 : 0;
            hits.AddRange(rows.Select(row => new Hit(search, row)));
        }

        if (tables > 1)
        {
            hits.Sort();
        }

        return hits.GetRange(offset, take);
    }
}
