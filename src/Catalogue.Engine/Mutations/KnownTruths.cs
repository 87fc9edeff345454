using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Mutations;

/// <summary>What is sure of a node because conditions hold of it, as far as their form says: what is not proven may be true too.</summary>
internal sealed class KnownTruths
{
    private readonly HashSet<Predicate> known = [];
    private readonly Dictionary<Relation, KnownTruths> targets = [];

    private KnownTruths(params IEnumerable<Predicate> conditions)
    {
        foreach (var condition in conditions)
        {
            Learn(condition);
        }
    }

    /// <summary>Of a node of which a condition holds.</summary>
    public static KnownTruths Of(Predicate condition) => new(condition);

    /// <summary>Of a node whose relation to one target leads to a node of which something is known.</summary>
    public static KnownTruths OfOwner(Relation relation, KnownTruths target)
    {
        var owner = new KnownTruths();
        owner.targets.Add(relation, target);
        return owner;
    }

    /// <summary>Of the node that a relation to one target leads to, where it leads anywhere.</summary>
    public KnownTruths OfTarget(Relation relation) => targets.TryGetValue(relation, out var target)
        ? target
        : new KnownTruths(known.OfType<Predicate.Related>()
            .Where(related => related.Relation == relation && related is { Quantifier: not Quantifier.None, Visible: Predicate.Always })
            .Select(related => related.Condition));

    public bool Prove(Predicate goal) => known.Contains(goal) || goal switch
    {
        Predicate.Always => true,
        Predicate.Guard guard => Prove(guard.Term),
        Predicate.And and => and.Terms.All(Prove),
        Predicate.Or or => or.Terms.Any(Prove),
        Predicate.Related { Quantifier: not Quantifier.None, Visible: Predicate.Always } related => targets.TryGetValue(related.Relation, out var target) && target.Prove(related.Condition),
        _ => false,
    };

    private void Learn(Predicate condition)
    {
        known.Add(condition);
        switch (condition)
        {
            case Predicate.Guard guard:
                Learn(guard.Term);
                break;
            case Predicate.And and:
                foreach (var term in and.Terms)
                {
                    Learn(term);
                }

                break;
        }
    }
}
