using System.Collections.Immutable;

namespace Catalogue.Engine.Linkage;

/// <summary>Hops that lead from one dataset to another without visiting a dataset twice.</summary>
internal sealed record Chain(ImmutableArray<Hop> Hops, int Cost)
{
    /// <summary>The smallest known match rate: what is lost at one hop stays lost. Null where none is known.</summary>
    public double? MatchRateBound => Hops.Min(hop => hop.Linkage.Latest?.Rate);

    public string End(string start) => Hops.IsEmpty ? start : Hops[^1].To;

    public bool Visits(string dataset) => Hops.Any(hop => hop.From == dataset || hop.To == dataset);

    public Chain With(Hop hop) => new(Hops.Add(hop), Cost + hop.Linkage.Cost);
}
