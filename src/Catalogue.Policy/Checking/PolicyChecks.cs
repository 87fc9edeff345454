using Catalogue.Plan.Model;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

/// <summary>What must hold between the parts of a policy: that rules can be met, and that nothing non-null can be denied.</summary>
internal sealed partial class PolicyChecks
{
    private readonly PolicyRules rules;
    private readonly Faults faults;
    private readonly SecretNames secretNames;

    private PolicyChecks(PolicyRules rules, Faults faults)
    {
        this.rules = rules;
        this.faults = faults;
        secretNames = new SecretNames(rules.Model);
    }

    public static void Run(PolicyRules rules, Faults faults)
    {
        if (rules.Nodes.IsEmpty)
        {
            return;
        }

        var checks = new PolicyChecks(rules, faults);
        foreach (var node in rules.Nodes)
        {
            checks.CheckAudiences(node.Type.Name, PlaceOf(node.At, node.Requirement), node.Rows, node.Stub, node.Fields);
            checks.CheckRequiredProperties(node);
            checks.CheckDerived(node.Type.Name, node.Type.Properties, node.Fields);
            checks.CheckWriters(node);
            checks.CheckSecrets(node);
            foreach (var (relation, rule) in node.Relations)
            {
                checks.CheckRelation(node, relation, rule);
            }
        }

        foreach (var edge in rules.Edges)
        {
            checks.CheckAudiences(edge.Type.Name, PlaceOf(edge.At, edge.Requirement), edge.Rows, [], edge.Fields);
            checks.CheckRequiredProperties(edge);
            checks.CheckDerived(edge.Type.Name, edge.Type.Properties, edge.Fields);
            checks.CheckWriters(edge);
            checks.CheckSecrets(edge.Type.Name, edge.Type.Properties, edge.Fields);
        }

        checks.CheckReferences();
        checks.CheckCombinations();
        WriterChecks.Run(rules, faults);
    }

    /// <summary>Where it is said who sees the rows.</summary>
    private static Place PlaceOf(Place at, Requirement requirement) => AudienceNames.IsOfPrincipal(requirement.Least) ? at : requirement.At;

    private void CheckRequiredProperties(NodeRules node)
    {
        foreach (var property in node.Type.Properties.Where(property => property.Required))
        {
            CheckRequired(node.Type.Name, property, node.Fields[property.Ordinal], node.Rows.LeastAudience, node.Requirement);
        }
    }

    private void CheckRequiredProperties(EdgeRules edge)
    {
        var least = rules.Nodes.SelectMany(node => node.Relations)
            .Where(relation => relation.Key.Edge == edge.Type)
            .Select(relation => relation.Value.LeastAudience)
            .DefaultIfEmpty(Audience.Anonymous)
            .Min();
        least = edge.Rows.LeastAudience > least ? edge.Rows.LeastAudience : least;
        foreach (var property in edge.Type.Properties.Where(property => property.Required))
        {
            CheckRequired(edge.Type.Name, property, edge.Fields[property.Ordinal], least, edge.Requirement);
        }
    }

    private void CheckRequired(string owner, Property property, FieldRule field, Audience least, Requirement met)
    {
        if (field != FieldRule.Missing && !Requirements.Imply(least, met, field.Requirement))
        {
            faults.Add(
                field.Requirement.At,
                $"`{owner}.{property.Name}` is never null in the model, but not everyone who sees {owner} meets what it requires.",
                $"Require it of {owner} as well, or make `{property.Name}` nullable in schema/catalogue.graphql.");
        }
        else if (field != FieldRule.Missing && !field.IsOpenTo(least))
        {
            faults.Add(
                field.At,
                $"`{owner}.{property.Name}` is never null in the model, but not everyone who sees {owner} may read it.",
                $"Read it from {AudienceNames.NameOf(least)} without `forbid`, or make it nullable in schema/catalogue.graphql.");
        }
    }

    private void CheckRelation(NodeRules node, Relation relation, RelationRule rule)
    {
        if (!relation.IsDeniable && !Requirements.Imply(node.Rows.LeastAudience, node.Requirement, rule.Requirement))
        {
            faults.Add(
                rule.Requirement.At,
                $"`{relation}` is never null in the model, but not everyone who sees {node.Type.Name} meets what it requires.",
                $"Require it of {node.Type.Name} as well, or make `{relation.Name}` nullable in schema/catalogue.graphql.");
        }
        else if (!relation.IsDeniable && rule.Follow > node.Rows.LeastAudience)
        {
            faults.Add(
                rule.At,
                $"`{relation}` is never null in the model, but not everyone who sees {node.Type.Name} may follow it.",
                $"Let it be followed from {AudienceNames.NameOf(node.Rows.LeastAudience)}, or make it nullable in schema/catalogue.graphql.");
        }

        if (relation.Required && !IsShownWithOwner(node, relation))
        {
            faults.Add(
                rule.At,
                $"`{relation}` is never null in the model, but {node.Type.Name} can be visible where its {relation.Target.Name} is not.",
                $"Add `visible through {relation.Name}` to every `visible` rule of {node.Type.Name} and leave its edge open to all.");
        }

        CheckOrder(relation, rule);
    }

    private bool IsShownWithOwner(NodeRules node, Relation relation) =>
        rules.Edges[relation.Edge.Ordinal].Rows.IsOpen
        && (rules.Nodes[relation.Target.Ordinal].Rows.IsOpen || node.Rows.Visible.All(permit => Implies(permit.Where, relation)));

    private static bool Implies(Rule? rule, Relation relation) => rule switch
    {
        Rule.Through through => through.Notion == Notion.Visible && through.Relation == relation,
        Rule.And and => and.Terms.Any(term => Implies(term, relation)),
        _ => false,
    };

    private void CheckOrder(Relation relation, RelationRule rule)
    {
        if (relation.Order is not { } order)
        {
            return;
        }

        var target = rules.Nodes[relation.Target.Ordinal];
        var field = target.Fields[order.Ordinal];
        if (!field.IsOpenTo(target.Rows.LeastAudience) || !Requirements.Imply(target.Rows.LeastAudience, target.Requirement, field.Requirement))
        {
            faults.Add(
                rule.At,
                $"`{relation}` is ordered by `{order.Name}`, which not everyone who sees {target.Type.Name} may read: the order would tell it.",
                $"Read `{target.Type.Name}.{order.Name}` from {AudienceNames.NameOf(target.Rows.LeastAudience)}, or order the relation by something else in schema/catalogue.graphql.");
        }
    }
}
