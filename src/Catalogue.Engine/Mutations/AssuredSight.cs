using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// What whoever writes is sure to see, because the policy says so and not because of what the catalogue holds. Where this is
/// not sure, a change could touch something hidden, and its answer would speak of it.
/// </summary>
internal sealed class AssuredSight(GraphModel model, CompiledPolicy policy)
{
    /// <summary>Whether whoever may delete a node of the type sees every node that cannot be without it.</summary>
    public bool OfDependants(NodeType type)
    {
        var deleted = KnownTruths.Of(policy.Deletable(type));
        return model.NodeTypes
            .SelectMany(owner => owner.Relations)
            .Where(relation => relation.Required && relation.Target == type)
            .All(relation => OfEdges(relation.Edge) && KnownTruths.OfOwner(relation, deleted).Prove(policy.Visible(relation.Owner)));
    }

    /// <summary>Whether whoever sees a node sees where its relation to one target leads.</summary>
    public bool OfTarget(Relation relation) =>
        OfEdges(relation.Edge) && KnownTruths.Of(policy.Visible(relation.Owner)).OfTarget(relation).Prove(policy.Visible(relation.Target));

    /// <summary>Whether whoever sees both ends of an edge sees the edge.</summary>
    public bool OfEdges(EdgeType edge) =>
        policy.Edge(edge) is Predicate.Always && edge.From.Relations.Concat(edge.To.Relations).Any(relation => relation.Edge == edge && policy.MayFollow(relation));

    /// <summary>Whether nothing is hidden at all.</summary>
    public bool OfEverything => model.NodeTypes.All(type => policy.Visible(type) is Predicate.Always);
}
