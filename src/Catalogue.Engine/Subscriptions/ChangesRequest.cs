using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Subscriptions;

/// <summary>What a subscription follows.</summary>
/// <param name="Types">The node types, of those that the principal may see any node of.</param>
/// <param name="Ids">The list of the ids wanted; null for all.</param>
/// <param name="Changed">Where each event puts the id of its node.</param>
internal sealed record ChangesRequest(ImmutableArray<NodeType> Types, Parameter? Ids, Parameter Changed)
{
    /// <summary>Whether a node is wanted.</summary>
    public Func<NodeId, bool> Filter(ParameterValues parameters)
    {
        if (Ids is null || parameters[Ids] is not PlanValue.List list)
        {
            return static _ => true;
        }

        var wanted = list.Items.OfType<PlanValue.String>().Select(id => new NodeId(id.Value)).ToHashSet();
        return wanted.Contains;
    }

    public ParameterValues With(ParameterValues parameters, NodeId changed) =>
        new(parameters.Values.SetItem(Changed.Slot, new PlanValue.String(changed.Value)));
}
