using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Rules;

/// <summary>A rule of the policy, bound to the model: true, false or, where a value is missing, unknown.</summary>
internal abstract record Rule
{
    private Rule()
    {
    }

    /// <summary>True for no row.</summary>
    public static readonly Rule Never = new Or([]);

    public sealed record And(ImmutableArray<Rule> Terms) : Rule
    {
        public bool Equals(And? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

        public override int GetHashCode() => Terms.Aggregate(1, HashCode.Combine);
    }

    public sealed record Or(ImmutableArray<Rule> Terms) : Rule
    {
        public bool Equals(Or? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

        public override int GetHashCode() => Terms.Aggregate(2, HashCode.Combine);
    }

    public sealed record Not(Rule Term) : Rule;

    /// <summary>A test of one property.</summary>
    /// <param name="Holds">True exactly where the test is true.</param>
    /// <param name="MayBeMissing">The value without which the test is unknown; null where there always is one.</param>
    /// <param name="Reads">The fact of the principal that it is compared with.</param>
    public sealed record Test(Predicate Holds, Scalar? MayBeMissing, Fact Reads) : Rule;

    /// <summary>Whether the principal has a role.</summary>
    public sealed record HasRole(string Role) : Rule;

    /// <summary>Whether the principal's token has a scope.</summary>
    public sealed record HasScope(string Scope) : Rule;

    /// <summary>Whether a target of the relation, visible or not, satisfies the rule.</summary>
    public sealed record Exists(Relation Relation, Rule? Where) : Rule;

    /// <summary>What holds of the targets of a relation: of some or of all of them.</summary>
    public sealed record Through(Notion Notion, Relation Relation, Quantifier Quantifier) : Rule;

    /// <summary>What holds of the node at one end of the edge.</summary>
    public sealed record ThroughEnd(Notion Notion, EdgeEnd End, NodeType Type) : Rule;
}
