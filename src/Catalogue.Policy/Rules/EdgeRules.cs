using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>All that the policy says about one edge type; <paramref name="Fields"/> by the ordinals of its properties.</summary>
internal sealed record EdgeRules(EdgeType Type, Place At, RowRules Rows, ImmutableArray<FieldRule> Fields, EdgeWrites Writes)
{
    /// <summary>What must be met before any edge exists; the rules of the rows say so already.</summary>
    public Requirement Requirement { get; init; } = Requirement.None;
}
