using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Rules;

/// <summary>A whole policy, bound to the model; everything by ordinal.</summary>
internal sealed record PolicyRules(
    GraphModel Model,
    ImmutableArray<AudienceText> Audiences,
    ImmutableArray<NodeRules> Nodes,
    ImmutableArray<EdgeRules> Edges,
    ImmutableArray<CombinationRule> Combinations)
{
    /// <summary>The scopes that rules name, in ordinal order.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The sets of scopes that rules ask for together.</summary>
    public ImmutableArray<ImmutableArray<string>> ScopeSets { get; init; } = [];
}
