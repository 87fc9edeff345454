using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Explaining;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy;

public sealed partial class AccessPolicy
{
    /// <summary>
    /// What the rules of a type are and how the principal stands to them: of one property or relation, or, without
    /// <paramref name="field"/>, of the type and then of all its properties and relations in the order of the model. Empty
    /// where the model has no such type or field that the principal knows. No data is looked at.
    /// </summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="type">A node type, or an edge type as the policy calls it.</param>
    /// <param name="field">A property, or a relation of a node type.</param>
    public ImmutableArray<AccessExplanation> Explain(Principal principal, string type, string? field = null)
    {
        var policy = Compile(principal);
        var explained = rules.Model.FindNodeType(type) is { } nodeType
            ? Explain(policy, nodeType)
            : [.. policy.Known(rules.Model.EdgeTypes).Where(edge => edge.Name == type || edge.ToString() == type).OrderBy(edge => edge.ToString(), StringComparer.Ordinal).SelectMany(edge => ExplainEdge(policy, edge, IsReached(policy, edge)))];
        return field is null ? explained : [.. explained.Where(explanation => explanation.Coordinate.EndsWith($".{field}", StringComparison.Ordinal))];
    }

    /// <summary>As above, of a whole node type and under the policy as it was compiled for a principal.</summary>
    public ImmutableArray<AccessExplanation> Explain(CompiledPolicy policy, NodeType type) => policy.Unknown.Contains(type)
        ? []
        :
        [
            ExplainType(policy, type),
            .. policy.Known(type.Properties).Select(property => ExplainProperty(policy, type, property)),
            .. policy.Known(type.Relations).Select(relation => ExplainRelation(policy, relation)),
        ];

    /// <summary>What the rules of the edges are that a relation follows: of the edges themselves, then of each of their properties.</summary>
    public ImmutableArray<AccessExplanation> Explain(CompiledPolicy policy, Relation relation) =>
        ExplainEdge(policy, relation.Edge, IsReached(policy, relation));

    /// <summary>
    /// Why a node is only a place in a lineage: the rule of its type, and how one joins the least audience with a rule of
    /// its own to which the principal does not belong. The same for every stub of the type, whatever is behind it.
    /// </summary>
    public AccessExplanation ExplainStub(Principal principal, NodeType type)
    {
        var shape = PrincipalShape.Of(principal, rules.Scopes);
        var others = rules.Nodes[type.Ordinal].Rows.Visible.Select(permit => permit.To).Where(audience => !shape.IsIn(audience)).ToList();
        var explanation = ExplainType(Compile(principal), type) with { Standing = Standing.Mask, Mask = "STUB" };
        return others.Count == 0
            ? explanation with { HowToGet = RuleSentence.Unobtainable }
            : explanation with { Audience = others.Min(), HowToGet = rules.Audiences[(int)others.Min()].Obtain };
    }

    /// <summary>Who may ask for traces.</summary>
    public AccessExplanation ExplainTrace(Principal principal)
    {
        var audience = rules.Audiences[(int)Audience.Admin];
        return new AccessExplanation("accessTrace", Audience.Admin, Compile(principal).MayTrace ? Standing.Allow : Standing.Deny, RuleSentence.ForTrace(audience), audience.Obtain);
    }

    private AccessExplanation ExplainType(CompiledPolicy policy, NodeType type)
    {
        var node = rules.Nodes[type.Ordinal];
        var audience = node.Rows.LeastAudience;
        return new AccessExplanation(type.Name, audience, VerdictText.StandingOf(policy.Visible(type)), RuleSentence.ForType(node, rules.Audiences), RuleSentence.HowToGet(audience, node.Requirement, rules.Audiences));
    }

    private AccessExplanation ExplainProperty(CompiledPolicy policy, NodeType type, Property property) =>
        ExplainField($"{type.Name}.{property.Name}", rules.Nodes[type.Ordinal].Fields[property.Ordinal], policy.MaySee(type) ? policy.Field(type, property) : FieldVerdict.Deny);

    private AccessExplanation ExplainField(string coordinate, FieldRule field, FieldVerdict verdict)
    {
        var standing = VerdictText.StandingOf(verdict);
        return new AccessExplanation(coordinate, field.LeastAudience, standing, RuleSentence.ForProperty(field, rules.Audiences), RuleSentence.HowToGet(field, rules.Audiences))
        {
            Mask = standing is Standing.Mask or Standing.Depends ? PredicateText.Of(verdict.Otherwise) : null,
        };
    }

    private AccessExplanation ExplainRelation(CompiledPolicy policy, Relation relation)
    {
        var rule = rules.Nodes[relation.Owner.Ordinal].Relations[relation];
        return new AccessExplanation(
            relation.ToString(),
            rule.LeastAudience,
            IsReached(policy, relation) ? Standing.Allow : Standing.Deny,
            RuleSentence.ForRelation(rule, rules.Audiences),
            RuleSentence.HowToGet(rule.LeastAudience, rule.Requirement, rules.Audiences));
    }

    private ImmutableArray<AccessExplanation> ExplainEdge(CompiledPolicy policy, EdgeType edge, bool isReached)
    {
        var rule = rules.Edges[edge.Ordinal];
        var (name, least) = (NameOf(policy, edge), rule.Rows.LeastAudience);
        var standing = isReached ? VerdictText.StandingOf(policy.Edge(edge)) : Standing.Deny;
        return
        [
            new AccessExplanation(name, least, standing, RuleSentence.ForEdge(rule, rules.Audiences), RuleSentence.HowToGet(least, rule.Requirement, rules.Audiences)),
            .. policy.Known(edge.Properties).Select(property => ExplainField(
                $"{name}.{property.Name}",
                rule.Fields[property.Ordinal],
                standing == Standing.Deny ? FieldVerdict.Deny : policy.EdgeField(edge, property))),
        ];
    }

    private string NameOf(CompiledPolicy policy, EdgeType edge) => policy.Known(rules.Model.EdgeTypes).Count(other => other.Name == edge.Name) == 1 ? edge.Name : edge.ToString();

    private static bool IsReached(CompiledPolicy policy, EdgeType edge) =>
        edge.From.Relations.Concat(edge.To.Relations).Any(relation => relation.Edge == edge && IsReached(policy, relation));

    private static bool IsReached(CompiledPolicy policy, Relation relation) =>
        policy.MaySee(relation.Owner) && policy.MayFollow(relation) && policy.MaySee(relation.Target);
}
