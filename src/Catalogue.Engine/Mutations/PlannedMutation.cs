using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A root field of a mutation: one change set, and what its payload reads of the state after it.</summary>
/// <param name="Changes">In the order in which they apply.</param>
/// <param name="Payload">A part of the roots of the operation's plan.</param>
/// <param name="FirstRoot">Which of them is the first.</param>
/// <param name="Subjects">Where the payload finds the ids of the nodes that the changes are about.</param>
internal sealed record PlannedMutation(ImmutableArray<ChangeRecipe> Changes, QueryPlan Payload, int FirstRoot, Parameter Subjects)
{
    public ParameterValues With(ParameterValues parameters, IEnumerable<NodeId> subjects) =>
        new(parameters.Values.SetItem(Subjects.Slot, new PlanValue.List([.. subjects.Select(id => new PlanValue.String(id.Value))])));
}
