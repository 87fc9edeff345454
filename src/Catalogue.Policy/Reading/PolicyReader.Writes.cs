using System.Collections.Frozen;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private const string WriteAudiences = "Writers are REGISTERED, GRANTED, STEWARD, ADMIN, or NOBODY.";
    private const string SayWhoWrites = "Name the least audience that may, or NOBODY.";

    private NodeWrites ReadNodeWrites(SourceNode? node, NodeType type)
    {
        if (node is null)
        {
            return NodeWrites.None;
        }

        var entry = new MappingReader(node, type.Name + ".writes", faults);
        var create = ReadWriters(entry.Required("create", SayWhoWrites));
        var update = ReadWriters(entry.Required("update", SayWhoWrites));
        var delete = ReadWriters(entry.Required("delete", SayWhoWrites));
        var narrower = new Dictionary<Property, WriteAudience>();
        foreach (var (property, value) in ReadNarrower(entry, type.Name, type.Properties))
        {
            var writers = ReadWriters(value);
            narrower.Add(property, writers);
            if (property == type.Id)
            {
                faults.Add(value, $"`{type.Name}.{property}` never changes.", "Leave it out.");
                continue;
            }

            RefuseWider(writers.IsNarrowerThan(update), $"{type.Name}.{property}", value);
            RefuseUnset(property.Required && writers.IsNarrowerThan(create), $"creates {type.Name} must set `{property}`", value);
        }

        entry.Close();
        return new NodeWrites(create, update, delete, narrower.ToFrozenDictionary());
    }

    private IEnumerable<(Property Property, SourceNode Value)> ReadNarrower(MappingReader entry, string owner, IEnumerable<Property> properties)
    {
        if (entry.Optional("properties") is not { } node)
        {
            yield break;
        }

        var section = new MappingReader(node, owner + ".writes.properties", faults);
        foreach (var property in properties)
        {
            if (section.Optional(property.Name) is { } value)
            {
                yield return (property, value);
            }
        }

        section.Close();
    }

    private WriteAudience ReadWriters(SourceNode? node)
    {
        switch (node)
        {
            case null:
            case SourceNode.Scalar { Value: "NOBODY" }:
                return new WriteAudience(Least: null, node?.At ?? default);
            case SourceNode.Scalar { Value: var name } when AudienceNames.Find(name) is { } audience:
                RefuseReaders(audience, node);
                return new WriteAudience(audience, node.At);
            default:
                var written = node is SourceNode.Scalar scalar ? $"`{scalar.Value}`" : "This";
                faults.Add(node, $"{written} is no audience.", WriteAudiences);
                return new WriteAudience(Least: null, node.At);
        }
    }

    private void RefuseReaders(Audience audience, SourceNode node)
    {
        if (audience is Audience.Anonymous or Audience.Auditor)
        {
            faults.Add(
                node,
                audience is Audience.Auditor ? "Auditors look; they change nothing." : "Whoever writes is known.",
                WriteAudiences);
        }
    }

    private void RefuseWider(bool isNarrower, string coordinate, SourceNode value)
    {
        if (!isNarrower)
        {
            faults.Add(value, $"This does not narrow who updates `{coordinate}`.", "Leave it out, or let fewer write it than `update` does.");
        }
    }

    private void RefuseUnset(bool isUnset, string deed, SourceNode value)
    {
        if (isUnset)
        {
            faults.Add(value, $"Whoever {deed}, and not all of them may.", "Let fewer do it, or more set it.");
        }
    }
}
