using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

internal sealed partial class PolicyChecks
{
    private const string Public = "Let it begin with REGISTERED or above, or take SECRET off it in schema/catalogue.graphql.";

    /// <summary>What is SECRET in the model is kept from some: from those without an account at least.</summary>
    private void CheckSecrets(NodeRules node)
    {
        if (node.Type.IsSecret && node.Rows.LeastAudience == Audience.Anonymous)
        {
            faults.Add(node.At, $"`{node.Type}` is SECRET in the model, and everyone may see some of it.", Public);
        }

        foreach (var (relation, rule) in node.Relations)
        {
            if (relation.IsSecret && rule.LeastAudience == Audience.Anonymous)
            {
                faults.Add(rule.At, $"`{relation}` is SECRET in the model, and everyone may follow it.", Public);
            }

            CheckOtherWay(relation, rule);
        }

        CheckSecrets(node.Type.Name, node.Type.Properties, node.Fields);
        if (!node.Type.IsSecret)
        {
            CheckSaid(node.At, node.Type.Name, node.Says);
        }
    }

    /// <summary>That a relation has one target is noticed by whoever connects another the other way round.</summary>
    private void CheckOtherWay(Relation relation, RelationRule rule)
    {
        foreach (var (other, way) in rules.Nodes[relation.Target.Ordinal].Relations)
        {
            if (relation.IsSecret && !relation.IsToMany && other.Edge == relation.Edge && other.Direction != relation.Direction && way.LeastAudience < rule.LeastAudience)
            {
                faults.Add(
                    rule.At,
                    $"`{relation}` is SECRET in the model and leads to one {relation.Target}, which whoever follows `{other}` notices by writing.",
                    $"Let `{other}` be followed from {AudienceNames.NameOf(rule.LeastAudience)} or above.");
            }
        }
    }

    private void CheckSecrets(string owner, ImmutableArray<Property> properties, ImmutableArray<FieldRule> fields)
    {
        foreach (var property in properties.Where(property => property.IsSecret))
        {
            var field = fields[property.Ordinal];
            if (field != FieldRule.Missing && field.LeastAudience == Audience.Anonymous)
            {
                faults.Add(field.At, $"`{owner}.{property}` is SECRET in the model, and everyone may read it.", Public);
            }
            else if (field.Mask is { For: var least } && field.Requirement.AtLeast(least) == Audience.Anonymous)
            {
                faults.Add(field.At, $"`{owner}.{property}` is SECRET in the model, and its mask tells everyone that it is there.", "Add `maskFor: REGISTERED` or above, or leave the mask out.");
            }
        }
    }

    private void CheckCombinations()
    {
        foreach (var rule in rules.Combinations)
        {
            CheckSaid(rule.At, "The combination", rule.Combination.Says);
        }
    }

    /// <summary>What the policy says of a type is told to everyone.</summary>
    private void CheckSaid(Place at, string owner, LocalizedText text)
    {
        foreach (var name in secretNames.FoundIn($"{text.French} {text.English}"))
        {
            faults.Add(at, $"{owner} says `{name}` to everyone, which is SECRET in the model.", "Say it in other words.");
        }
    }
}
