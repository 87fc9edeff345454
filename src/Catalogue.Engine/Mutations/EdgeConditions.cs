using Catalogue.Engine.Planning;
using Catalogue.Plan.Expressions;
using Catalogue.Policy;

namespace Catalogue.Engine.Mutations;

/// <summary>Who may write an edge, as a condition on edges that are there.</summary>
internal static class EdgeConditions
{
    public static Predicate Condition(this EdgeAuthority authority) => authority.IsNever
        ? Predicate.Never.Instance
        : Conjunction.All(authority.Edge, Conjunction.Any([.. authority.Alternatives.Select(ends => Conjunction.All(AtEnd(EdgeEnd.From, ends.From), AtEnd(EdgeEnd.To, ends.To)))]));

    private static Predicate AtEnd(EdgeEnd end, Predicate condition) => condition is Predicate.Always ? condition : new Predicate.AtEnd(end, condition);
}
