using Catalogue.Plan.Model;

namespace Catalogue.Plan.Expressions;

/// <summary>One of the two nodes of an edge: of <see cref="EdgeType.From"/> or of <see cref="EdgeType.To"/>.</summary>
public enum EdgeEnd
{
    From,
    To,
}
