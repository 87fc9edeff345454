using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

internal sealed partial class PolicyChecks
{
    /// <summary>What is computed from a value tells of it: its rule must keep out everyone whom the rule of the value keeps out.</summary>
    private void CheckDerived(string owner, ImmutableArray<Property> properties, ImmutableArray<FieldRule> fields)
    {
        foreach (var property in properties)
        {
            foreach (var input in property.DerivedFrom)
            {
                var (coordinate, rule) = InputOf(owner, properties, fields, input);
                if (fields[property.Ordinal] != FieldRule.Missing && rule != FieldRule.Missing)
                {
                    CheckDerived($"{owner}.{property.Name}", fields[property.Ordinal], coordinate, rule);
                }
            }
        }
    }

    private void CheckDerived(string name, FieldRule field, string coordinate, FieldRule input)
    {
        if (field.LeastAudience < input.LeastAudience)
        {
            faults.Add(
                field.At,
                $"`{name}` is derived from `{coordinate}`, which fewer may read.",
                $"Read it from {AudienceNames.NameOf(input.LeastAudience)} or above.");
        }
        else if (!Requirements.Imply(field.Requirement, input.Requirement))
        {
            faults.Add(
                field.At,
                $"`{name}` is derived from `{coordinate}`, which requires more: {string.Join("; ", input.Requirement.Conditions.Select(condition => condition.Means.English))}.",
                "Repeat the directive or the `require`.");
        }
        else if (field.Mask is { Mask: Mask.Band or Mask.Year or Mask.CountBelow, For: var least } && field.Requirement.AtLeast(least) < input.LeastAudience)
        {
            faults.Add(
                field.At,
                $"The mask of `{name}` is a blurred value, and `{coordinate}`, from which it is derived, is not open to those who see it.",
                $"Mask it by NULL or CONST, or add `maskFor: {AudienceNames.NameOf(input.LeastAudience)}`.");
        }
        else if (!input.Forbids.All(forbid => field.Forbids.Any(own => own.Unless >= forbid.Unless && (own.Where is null || own.Where == forbid.Where))))
        {
            faults.Add(
                field.At,
                $"`{coordinate}`, from which `{name}` is derived, is forbidden in some rows, and `{name}` is not.",
                "Repeat the `forbid`.");
        }
    }

    private (string Coordinate, FieldRule Rule) InputOf(string owner, ImmutableArray<Property> properties, ImmutableArray<FieldRule> fields, string input)
    {
        if (input.Split('.') is not [var typeName, var name])
        {
            return ($"{owner}.{input}", fields[properties.First(property => property.Name == input).Ordinal]);
        }

        var node = rules.Nodes.First(node => node.Type.Name == typeName);
        return (input, node.Fields[node.Type.Properties.First(property => property.Name == name).Ordinal]);
    }
}
