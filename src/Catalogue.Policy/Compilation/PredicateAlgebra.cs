using Catalogue.Plan.Expressions;

namespace Catalogue.Policy.Compilation;

/// <summary>Builds predicates with constants folded, nested terms of one kind flattened and repeated terms dropped.</summary>
internal static class PredicateAlgebra
{
    public static Predicate Constant(bool value) => value ? Predicate.Always.Instance : Predicate.Never.Instance;

    public static Predicate And(params IEnumerable<Predicate> terms)
    {
        var kept = new List<Predicate>();
        foreach (var term in terms.SelectMany(term => term is Predicate.And and ? and.Terms : [term]))
        {
            if (term is Predicate.Never)
            {
                return term;
            }

            Keep(kept, term, drop: term is Predicate.Always);
        }

        return kept switch
        {
            [] => Predicate.Always.Instance,
            [var only] => only,
            _ => new Predicate.And([.. kept]),
        };
    }

    public static Predicate Or(params IEnumerable<Predicate> terms)
    {
        var kept = new List<Predicate>();
        foreach (var term in terms.SelectMany(term => term is Predicate.Or or ? or.Terms : [term]))
        {
            if (term is Predicate.Always)
            {
                return term;
            }

            Keep(kept, term, drop: term is Predicate.Never);
        }

        return kept switch
        {
            [] => Predicate.Never.Instance,
            [var only] => only,
            _ => new Predicate.Or([.. kept]),
        };
    }

    public static Predicate Not(Predicate term) => term switch
    {
        Predicate.Always => Predicate.Never.Instance,
        Predicate.Never => Predicate.Always.Instance,
        Predicate.Not not => not.Term,
        _ => new Predicate.Not(term),
    };

    /// <summary>Marks a condition on a row's node as one to resolve once; constants need none.</summary>
    public static Predicate Guard(Predicate term) =>
        term is Predicate.Always or Predicate.Never or Predicate.Guard ? term : new Predicate.Guard(term);

    /// <summary>A condition on the targets of a relation, hidden ones included: rules are about the graph as it is.</summary>
    public static Predicate Related(Plan.Model.Relation relation, Quantifier quantifier, Predicate condition) => (quantifier, condition) switch
    {
        (Quantifier.Some, Predicate.Never) => condition,
        (Quantifier.All, Predicate.Always) => condition,
        (Quantifier.Some, Predicate.Always) when relation.Required => condition,
        _ => new Predicate.Related(relation, quantifier, Predicate.Always.Instance, condition),
    };

    public static Predicate AtEnd(EdgeEnd end, Predicate term) =>
        term is Predicate.Always or Predicate.Never ? term : new Predicate.AtEnd(end, term);

    private static void Keep(List<Predicate> kept, Predicate term, bool drop)
    {
        if (!drop && !kept.Contains(term))
        {
            kept.Add(term);
        }
    }
}
