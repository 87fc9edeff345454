using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private ImmutableArray<FieldRule> ReadFields(MappingReader owner, string key, ImmutableArray<Property> properties, RuleScope scope)
    {
        var node = properties.All(property => IsDeclared($"{key}.{property.Name}"))
            ? owner.Optional("properties") ?? new SourceNode.Mapping([], owner.At)
            : owner.Required("properties", "List every property with the least audience that reads it.");
        if (node is null)
        {
            return FieldRule.AllMissing(properties);
        }

        var section = new MappingReader(node, scope.Owner + ".properties", faults);
        var rules = ImmutableArray.CreateBuilder<FieldRule>();
        foreach (var property in properties)
        {
            var coordinate = $"{key}.{property.Name}";
            var entry = IsDeclared(coordinate)
                ? section.Optional(property.Name)
                : section.Listed(property.Name, $"{scope.Owner}.{property.Name}", $"Add `{property.Name}: AUDIENCE`; until then nobody could read it.");
            rules.Add(entry is not null ? ReadField(entry, coordinate, property, scope) : IsDeclared(coordinate) ? ReadDeclaredField(coordinate, scope) : FieldRule.Missing);
        }

        section.Close();
        return rules.ToImmutable();
    }

    /// <summary>A property of which the document says nothing, and the SDL all.</summary>
    private FieldRule ReadDeclaredField(string coordinate, RuleScope scope)
    {
        var requirement = ReadRequirement(coordinate, require: null, scope);
        return new FieldRule(Audience.Anonymous, Mask: null, [], requirement.At) { Requirement = requirement };
    }

    private FieldRule ReadField(SourceNode node, string coordinate, Property property, RuleScope scope)
    {
        if (node is SourceNode.Scalar)
        {
            return new FieldRule(ReadAudienceName(node), Mask: null, [], node.At) { Requirement = ReadRequirement(coordinate, require: null, scope) };
        }

        var entry = new MappingReader(node, $"{scope.Owner}.{property.Name}", faults);
        var read = entry.Required("read", "Name the least audience that reads it in clear.") is { } name ? ReadAudienceName(name) : Audience.Anonymous;
        var rule = new FieldRule(read, ReadMask(entry, property), ReadForbids(entry.Optional("forbid"), scope), node.At)
        {
            Requirement = ReadRequirement(coordinate, entry.Optional("require"), scope),
        };
        entry.Close();
        if (rule.Mask is { For: var least } && rule.Requirement.AtLeast(least) >= rule.Read && rule.Forbids.IsEmpty)
        {
            faults.Add(node, $"Whoever would see the mask of `{scope.Owner}.{property.Name}` reads it in clear.", "Leave the mask out, or let fewer read in clear.");
        }

        return rule;
    }

    private MaskRule? ReadMask(MappingReader entry, Property property)
    {
        var mask = entry.Optional("mask");
        var audience = entry.Optional("maskFor");
        if (mask is null)
        {
            if (audience is not null)
            {
                faults.Add(audience, "`maskFor` without `mask`.", "Say what is shown instead.");
            }

            return null;
        }

        return MaskReader.Read(mask, property, faults) with { For = audience is null ? Audience.Anonymous : ReadPrincipalAudience(audience) };
    }

    private Audience ReadPrincipalAudience(SourceNode node)
    {
        var audience = ReadAudienceName(node);
        if (!AudienceNames.IsOfPrincipal(audience))
        {
            faults.Add(node, $"{AudienceNames.NameOf(audience)} is decided per row; this is decided by the principal alone.", "Name another audience.");
        }

        return audience;
    }
}
