using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private ImmutableArray<EdgeRules> ReadEdges(SourceNode? node, Place root)
    {
        var section = new MappingReader(node ?? new SourceNode.Mapping([], root), "edges", faults);
        var names = model.EdgeTypes.ToLookup(edge => edge.Name);
        var rules = ImmutableArray.CreateBuilder<EdgeRules>();
        foreach (var type in model.EdgeTypes)
        {
            // A name that several edge types share says too little: those are written (From)-[NAME]->(To).
            var key = names[type.Name].Count() == 1 ? type.Name : type.ToString();
            var needsNoLine = type.Properties.All(property => IsDeclared($"{type}.{property.Name}"));
            var entry = needsNoLine
                ? section.Optional(key) ?? new SourceNode.Mapping([], section.At)
                : section.Listed(key, key, "Add the edge with all its properties; until then nobody could read them.");
            rules.Add(entry is null
                ? new EdgeRules(type, section.At, RowRules.Open, FieldRule.AllMissing(type.Properties), EdgeWrites.None)
                : ReadEdge(entry, type, key));
        }

        section.Close();
        return rules.ToImmutable();
    }

    private EdgeRules ReadEdge(SourceNode node, EdgeType type, string key)
    {
        var entry = new MappingReader(node, key, faults);
        var scope = new RuleScope(Node: null, type);
        var visible = entry.Optional("visible") is { } permits ? ReadPermits(permits, scope) : RowRules.Open.Visible;
        var requirement = ReadRequirement(type.ToString(), entry.Optional("require"), scope);
        var rules = new EdgeRules(
            type,
            entry.At,
            ReadRows(entry, scope, Narrowed(visible, key, requirement)),
            type.Properties.IsEmpty ? [] : ReadFields(entry, type.ToString(), type.Properties, scope),
            ReadEdgeWrites(entry.Optional("writes"), type, scope))
        {
            Requirement = requirement,
        };
        entry.Close();
        return rules;
    }
}
