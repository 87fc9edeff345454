using Catalogue.Engine.Access;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>An edge that is to go, with those parallel to it.</summary>
internal sealed class EdgeRemoval(Relation relation, NamedNode owner, NamedNode target, InputPath path) : WantedChange
{
    private readonly EdgeEnds ends = new(relation, owner, target);
    private EdgeQuestion? present;
    private Func<int, bool> mayGo = static _ => false;

    public override NodeId Subject => owner.Id;

    public override void Ask(Questions before, Draft draft)
    {
        ends.Ask(before, draft);
        present = ends.Edges(before, draft);
        mayGo = present?.Whether(draft.Enforcement.At(EnforcementPoint.DisconnectedEdge, draft.Policy.Disconnectable(relation.Edge).Condition())) ?? mayGo;
    }

    public override void Propose(Draft draft)
    {
        if (!ends.Find(draft))
        {
            return;
        }

        if (draft.IsConnected(relation.Edge, ends.From.Id, ends.To.Id))
        {
            draft.Add(MutationFault.InvalidInput("The same call connects the two. Leave out both.", path));
        }
        else if (present is not { Count: > 0 })
        {
            draft.Add(MutationFault.NotFound($"`{relation}` of \"{owner.Id}\" does not lead to \"{target.Id}\", as far as you may see.", target.Id.Value, path.At("target")));
        }
        else if (Enumerable.Range(0, present.Count).Any(edge => !mayGo(edge)))
        {
            draft.Add(MutationFault.NotAuthorized($"You may not disconnect `{relation}` of \"{owner.Id}\" from \"{target.Id}\".", $"{relation}", path));
        }
        else
        {
            for (var edge = 0; edge < present.Count; edge++)
            {
                draft.Disconnect(relation.Edge, ends.From.Id, ends.To.Id, present.KeyOf(edge), path);
            }
        }
    }
}
