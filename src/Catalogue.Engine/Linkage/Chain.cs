using System.Collections.Immutable;

namespace Catalogue.Engine.Linkage;

/// <summary>Hops that lead from one dataset to another without visiting a dataset twice.</summary>
internal sealed record Chain(ImmutableArray<Hop> Hops, int Cost) : IComparable<Chain>
{
    /// <summary>The smallest known match rate: what is lost at one hop stays lost. Null where none is known.</summary>
    public double? MatchRateBound => Hops.Min(hop => hop.Linkage.Latest?.Rate);

    public string End(string start) => Hops.IsEmpty ? start : Hops[^1].To;

    public bool Visits(string dataset) => Hops.Any(hop => hop.From == dataset || hop.To == dataset);

    public Chain With(Hop hop) => new(Hops.Add(hop), Cost + hop.Linkage.Cost);

    /// <summary>By cost, then by length, then hop by hop by the ids of the linkage and of the dataset that it leads to.</summary>
    public int CompareTo(Chain? other)
    {
        var order = (Cost, Hops.Length).CompareTo((other?.Cost ?? 0, other?.Hops.Length ?? 0));
        for (var at = 0; order == 0 && at < Hops.Length; at++)
        {
            order = Compare(Hops[at], other?.Hops[at]);
        }

        return order;
    }

    private static int Compare(Hop hop, Hop? other)
    {
        var order = string.CompareOrdinal(hop.Linkage.Id, other?.Linkage.Id);
        return order == 0 ? string.CompareOrdinal(hop.To, other?.To) : order;
    }
}
