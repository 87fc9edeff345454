using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Policy;

/// <summary>
/// Which edges a principal may write, as conditions that must all hold in the graph as it was before the whole change set
/// and as it is after, wherever they can be asked there: <see cref="Edge"/> of the edge where it exists, and, of one of
/// <see cref="Alternatives"/>, both conditions, each of its node where that exists. An end that was there before must hold
/// before as well, also under a new edge, lest the edge itself make the writer its steward.
/// </summary>
/// <param name="Edge">Speaks of the edge and its ends: that the principal sees it, and reads in clear what is to be overwritten.</param>
/// <param name="Alternatives">Empty where the principal may write no edge.</param>
public sealed record EdgeAuthority(Predicate Edge, ImmutableArray<EdgeEndConditions> Alternatives)
{
    /// <summary>No edge may be written.</summary>
    public static readonly EdgeAuthority Never = new(Predicate.Never.Instance, []);

    /// <summary>Whether no edge may be written, whatever the graph holds.</summary>
    public bool IsNever => Alternatives.IsEmpty;

    public bool Equals(EdgeAuthority? other) =>
        other is not null && Edge == other.Edge && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    public override int GetHashCode() => Alternatives.Aggregate(Edge.GetHashCode(), HashCode.Combine);
}
