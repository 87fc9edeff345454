using Catalogue.Engine.Access;
using Catalogue.Engine.Planning;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// What gives way where an edge is connected to a relation to one target. What is seen there must be the principal's to take
/// away. What is not seen is never spoken of: either the policy makes sure that all is seen, or the node itself must be such
/// that whatever it leads to may be taken away.
/// </summary>
internal sealed class Replacement
{
    private readonly Relation relation;
    private readonly NamedNode node;
    private readonly NamedNode other;
    private readonly EdgeQuestion? present;
    private readonly Func<int, bool> mayGo = static _ => true;
    private readonly Func<bool> mayGoUnseen;

    /// <param name="relation">The relation to one target.</param>
    /// <param name="node">The node that has it.</param>
    /// <param name="other">What it is to lead to.</param>
    /// <param name="draft">The change set.</param>
    public Replacement(Relation relation, NamedNode node, NamedNode other, Draft draft)
    {
        (this.relation, this.node, this.other) = (relation, node, other);
        var policy = draft.Policy;
        var authority = policy.Disconnectable(relation.Edge);
        present = node.Stored?.Along(relation, Conjunction.All(policy.Visible(relation.Target), policy.Edge(relation.Edge)));
        mayGo = present?.Whether(draft.Enforcement.At(EnforcementPoint.ReplacedEdge, authority.Condition())) ?? mayGo;

        mayGoUnseen = draft.Enforcement.At(EnforcementPoint.ReplacedUnseen, draft.Sight.OfTarget(relation)) ? static () => true : WhateverIsThere(draft);
    }

    /// <summary>Adds why nothing may be connected here.</summary>
    public void Propose(Draft draft, InputPath path)
    {
        if (node.IsNew)
        {
            return;
        }

        if (!mayGoUnseen() || Others().Any(edge => !mayGo(edge)))
        {
            draft.Add(MutationFault.NotAuthorized($"You may not change where `{relation}` of \"{node.Id}\" leads.", $"{relation}", path));
        }
    }

    // The node alone decides where the rule wants no more of the other end than to be seen, and where the other end can be without it.
    private Func<bool> WhateverIsThere(Draft draft)
    {
        var isFrom = relation.Direction == Direction.Out;
        if (relation.Target.Relations.Any(back => back.Edge == relation.Edge && back.Direction != relation.Direction && back.Required))
        {
            return static () => false;
        }

        var seen = KnownTruths.Of(draft.Policy.Visible(relation.Target));
        var alone = draft.Policy.Disconnectable(relation.Edge).Alternatives
            .Where(ends => seen.Prove(isFrom ? ends.To : ends.From))
            .Select(ends => node.Whether(isFrom ? ends.From : ends.To))
            .ToList();
        return () => alone.Exists(holds => holds());
    }

    private IEnumerable<int> Others() => Enumerable.Range(0, present?.Count ?? 0).Where(edge => present?.TargetOf(edge) != other.Id || present?.KeyOf(edge).Length > 0);
}
