using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Engine.Planning;

/// <summary>The algebra of conditions: constants disappear, nested terms are flat, so that equal conditions look equal.</summary>
internal static class Conjunction
{
    public static Predicate All(params IEnumerable<Predicate> terms)
    {
        var kept = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var term in terms)
        {
            switch (term)
            {
                case Predicate.Never:
                    return term;
                case Predicate.And nested:
                    kept.AddRange(nested.Terms);
                    break;
                case not Predicate.Always:
                    kept.Add(term);
                    break;
            }
        }

        return kept.Count switch
        {
            0 => Predicate.Always.Instance,
            1 => kept[0],
            _ => new Predicate.And(kept.ToImmutable()),
        };
    }

    /// <summary>The disjunction; of no terms at all it is no condition, as filters from forms mean it.</summary>
    public static Predicate Any(ImmutableArray<Predicate> terms) => terms.Length switch
    {
        0 => Predicate.Always.Instance,
        1 => terms[0],
        _ when terms.Any(term => term is Predicate.Always) => Predicate.Always.Instance,
        _ => new Predicate.Or(terms),
    };

    public static Predicate Not(Predicate term) => term switch
    {
        Predicate.Always => Predicate.Never.Instance,
        Predicate.Never => Predicate.Always.Instance,
        Predicate.Not negated => negated.Term,
        _ => new Predicate.Not(term),
    };
}
