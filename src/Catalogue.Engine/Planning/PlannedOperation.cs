using System.Collections.Immutable;
using Catalogue.Engine.Changes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Explaining;
using Catalogue.Engine.Lineage;
using Catalogue.Engine.Linkage;
using Catalogue.Engine.Mutations;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Subscriptions;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

/// <summary>An operation for principals of one policy fingerprint and variables of one shape: what to ask of the store, and how to read the answer.</summary>
/// <param name="Schema">The API that it is of.</param>
/// <param name="Compiled">The collected fields.</param>
/// <param name="Plan">All roots.</param>
/// <param name="Parameters">How the parameters behind the principal's facts get their values.</param>
/// <param name="Bindings">By <see cref="CompiledField.Id"/>; null for introspection, which resolves itself.</param>
/// <param name="Errors">One for each coordinate that the principal may not select; known before anything is read.</param>
/// <param name="Linkages">The linkage paths asked for; each reads a second time once its chains are known.</param>
/// <param name="Impacts">The impacts asked for, likewise.</param>
/// <param name="ChangePages">The pages of changes asked for; each is found once the operation is executed.</param>
/// <param name="Traces">The traces asked for; each is written down before anything is read.</param>
/// <param name="Changes">Of a subscription, what it follows; otherwise null.</param>
/// <param name="Mutations">Of a mutation, its root fields; each reads its part of the plan after its own commit.</param>
/// <param name="Cost">What it may cost.</param>
internal sealed record PlannedOperation(
    ServedSchema Schema,
    CompiledOperation Compiled,
    QueryPlan Plan,
    ImmutableArray<ParameterRecipe> Parameters,
    FieldBinding?[] Bindings,
    ImmutableArray<KnownError> Errors,
    ImmutableArray<LinkageRequest> Linkages,
    ImmutableArray<ImpactRequest> Impacts,
    ImmutableArray<ChangePageRequest> ChangePages,
    ImmutableArray<TraceRequest> Traces,
    ChangesRequest? Changes,
    ImmutableArray<PlannedMutation> Mutations,
    CostPlan Cost)
{
    /// <summary>Whether no parameter depends on the variables.</summary>
    public bool HasFixedParameters { get; } = Parameters.All(recipe => recipe is ParameterRecipe.Fixed or ParameterRecipe.ListOfOne { Item: ParameterRecipe.Fixed });

    /// <summary>The run that the last request of this plan left.</summary>
    public IdleRun Idle { get; } = new();
}
