using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>All that the policy says about one node type; <paramref name="Fields"/> by the ordinals of its properties.</summary>
internal sealed record NodeRules(
    NodeType Type,
    Place At,
    LocalizedText Says,
    RowRules Rows,
    ImmutableArray<Permit> Stub,
    ImmutableArray<FieldRule> Fields,
    FrozenDictionary<Relation, RelationRule> Relations,
    NodeWrites Writes)
{
    /// <summary>What must be met before any row is visible; the rules of the rows say so already.</summary>
    public Requirement Requirement { get; init; } = Requirement.None;

    /// <summary>Stands for a type that is not listed, which has been reported.</summary>
    public static NodeRules Missing(NodeType type) => new(
        type,
        default,
        new LocalizedText(null, null),
        RowRules.Open,
        [],
        FieldRule.AllMissing(type.Properties),
        FrozenDictionary<Relation, RelationRule>.Empty,
        NodeWrites.None);
}
