using System.Collections.Immutable;

namespace Catalogue.Engine.Linkage;

/// <summary>
/// The cheapest simple chains between two datasets: uniform-cost search over chains, so that they come out in their order
/// (see <see cref="Chain.CompareTo"/>): every hop costs something, hence a chain is longer than all that were taken before it.
/// </summary>
internal static class ChainSearch
{
    private const int MaximumHops = 6;

    // Linkages are tens to hundreds; the bound only keeps a dense graph from being walked whole.
    private const int MaximumChains = 50_000;

    public static ImmutableArray<Chain> Find(ImmutableArray<SurveyedLinkage> linkages, string from, string to, int first)
    {
        var found = ImmutableArray.CreateBuilder<Chain>();
        var hops = HopsByStart(linkages);
        var open = new PriorityQueue<Chain, Chain>();
        var made = 0;
        var start = new Chain([], 0);
        open.Enqueue(start, start);
        while (found.Count < first && made < MaximumChains && open.TryDequeue(out var chain, out _))
        {
            var end = chain.End(from);
            if (end == to && !chain.Hops.IsEmpty)
            {
                found.Add(chain);
                continue;
            }

            foreach (var hop in chain.Hops.Length < MaximumHops ? hops[end] : [])
            {
                if (hop.To != from && !chain.Visits(hop.To))
                {
                    var longer = chain.With(hop);
                    open.Enqueue(longer, longer);
                    made++;
                }
            }
        }

        return found.ToImmutable();
    }

    private static ILookup<string, Hop> HopsByStart(ImmutableArray<SurveyedLinkage> linkages) => linkages
        .OrderBy(linkage => linkage.Id, StringComparer.Ordinal)
        .SelectMany(linkage => linkage.Datasets.SelectMany(start => linkage.Datasets
            .Where(end => end != start)
            .Select(end => new Hop(start, end, linkage))))
        .ToLookup(hop => hop.From);
}
