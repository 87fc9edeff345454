using Catalogue.Engine.Access;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Mutations;

/// <summary>The two nodes that a change connects or disconnects, in the direction of the edge.</summary>
internal sealed class EdgeEnds(Relation relation, NamedNode owner, NamedNode target)
{
    public NamedNode From => relation.Direction == Direction.Out ? owner : target;

    public NamedNode To => relation.Direction == Direction.Out ? target : owner;

    public void Ask(Questions before, Draft draft)
    {
        owner.Ask(before, draft);
        target.Ask(before, draft);
    }

    /// <summary>Finds both; not the one alone, so that a request is told of all its mistakes.</summary>
    public bool Find(Draft draft) => owner.Find(draft) & target.Find(draft);

    /// <summary>Whether the ends let an edge between them be written, each as far as it was there before.</summary>
    public Func<bool> Allow(Draft draft, EnforcementPoint point, EdgeAuthority authority)
    {
        if (!draft.Enforcement.Holds(point))
        {
            return static () => true;
        }

        var alternatives = authority.Alternatives.Select(ends => (From: From.Whether(ends.From), To: To.Whether(ends.To))).ToList();
        return () => alternatives.Exists(ends => ends.From() && ends.To());
    }

    /// <summary>The edges that there were between them and that the principal sees; null where one of them is new.</summary>
    public EdgeQuestion? Edges(Questions before, Draft draft) => owner.Stored is { } stored && target.Stored is not null
        ? stored.Along(relation, Planning.Conjunction.All(draft.Policy.Visible(relation.Target), draft.Enforcement.At(EnforcementPoint.EdgeOfChange, draft.Policy.Edge(relation.Edge)), before.HasId(relation.Target, target.Id)))
        : null;

    /// <summary>The edges that there are between them after all changes, seen or not.</summary>
    public EdgeQuestion EdgesAfter(Questions after) =>
        after.About(relation.Owner, owner.Id, Predicate.Always.Instance).Along(relation, after.HasId(relation.Target, target.Id));
}
