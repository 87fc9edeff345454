using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Explaining;

namespace Catalogue.Policy;

public sealed partial class AccessPolicy
{
    /// <summary>
    /// What the rules of a node type are and how the principal stands to them: of one property or relation, or, without
    /// <paramref name="field"/>, of the type and then of all its properties and relations in the order of the model. Empty
    /// where the model has no such type or field. No data is looked at.
    /// </summary>
    public ImmutableArray<AccessExplanation> Explain(Principal principal, string type, string? field = null)
    {
        if (rules.Model.FindNodeType(type) is not { } nodeType)
        {
            return [];
        }

        var policy = Compile(principal);
        if (field is null)
        {
            return [ExplainType(policy, nodeType), .. ExplainFields(policy, nodeType)];
        }

        if (nodeType.FindProperty(field) is { } property)
        {
            return [ExplainProperty(policy, nodeType, property)];
        }

        return nodeType.FindRelation(field) is { } relation ? [ExplainRelation(policy, relation)] : [];
    }

    private IEnumerable<AccessExplanation> ExplainFields(CompiledPolicy policy, NodeType type) =>
        type.Properties.Select(property => ExplainProperty(policy, type, property))
            .Concat(type.Relations.Select(relation => ExplainRelation(policy, relation)));

    private AccessExplanation ExplainType(CompiledPolicy policy, NodeType type)
    {
        var node = rules.Nodes[type.Ordinal];
        var audience = node.Rows.LeastAudience;
        return new AccessExplanation(type.Name, audience, VerdictText.StandingOf(policy.Visible(type)), node.Says, rules.Audiences[(int)audience].Obtain);
    }

    private AccessExplanation ExplainProperty(CompiledPolicy policy, NodeType type, Property property)
    {
        var field = rules.Nodes[type.Ordinal].Fields[property.Ordinal];
        var audience = rules.Audiences[(int)field.Read];
        return new AccessExplanation(
            $"{type.Name}.{property.Name}",
            field.Read,
            policy.MaySee(type) ? VerdictText.StandingOf(policy.Field(type, property)) : Standing.Deny,
            RuleSentence.ForProperty(field, audience),
            audience.Obtain);
    }

    private AccessExplanation ExplainRelation(CompiledPolicy policy, Relation relation)
    {
        var follow = rules.Nodes[relation.Owner.Ordinal].Relations[relation].Follow;
        var audience = rules.Audiences[(int)follow];
        var allowed = policy.MaySee(relation.Owner) && policy.MayFollow(relation) && policy.MaySee(relation.Target);
        return new AccessExplanation(
            relation.ToString(),
            follow,
            allowed ? Standing.Allow : Standing.Deny,
            RuleSentence.ForRelation(audience),
            audience.Obtain);
    }
}
