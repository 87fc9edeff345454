using Catalogue.Engine.Access;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A node that is to go, with its edges.</summary>
internal sealed class NodeDeletion(NamedNode node, InputPath path) : WantedChange
{
    private Func<bool> isAllowed = static () => false;

    public override NodeId Subject => node.Id;

    public override void Ask(Questions before, Draft draft)
    {
        node.Ask(before, draft);
        isAllowed = node.Whether(draft.Enforcement.At(EnforcementPoint.DeletedNode, draft.Policy.Deletable(node.Type)));
    }

    public override void Propose(Draft draft)
    {
        if (!node.Find(draft))
        {
            return;
        }

        if (node.IsNew)
        {
            draft.Add(MutationFault.InvalidInput("The node is created by the same call. Leave out both.", path.At("id")));
        }
        else if (!isAllowed())
        {
            draft.Add(MutationFault.NotAuthorized($"You may not delete the {node.Type} \"{node.Id}\".", $"{node.Type}", path.At("id")));
        }
        else
        {
            draft.Delete(node.Id, path);
        }
    }
}
