using System.Collections.Frozen;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private const string EdgeWriters =
        "Write REGISTERED, ADMIN or NOBODY, or a rule of `steward through from`, `steward through to`, `granted through ...`, `and`, `or`, ( ).";

    private EdgeWrites ReadEdgeWrites(SourceNode? node, EdgeType type, RuleScope scope)
    {
        if (node is null)
        {
            return EdgeWrites.None;
        }

        const string SayWho = "Name the audience, write a rule of the edge's ends, or NOBODY.";
        var entry = new MappingReader(node, scope.Owner + ".writes", faults);
        var connect = ReadEdgeWriters(entry.Required("connect", SayWho), scope);
        var update = type.Properties.IsEmpty ? EdgeWriteRule.Nobody : ReadEdgeWriters(entry.Required("update", SayWho), scope);
        var disconnect = ReadEdgeWriters(entry.Required("disconnect", SayWho), scope);
        var narrower = new Dictionary<Property, EdgeWriteRule>();
        foreach (var (property, value) in ReadNarrower(entry, scope.Owner, type.Properties))
        {
            var writers = ReadEdgeWriters(value, scope);
            narrower.Add(property, writers);
            RefuseWider(writers.Implies(update) && !update.Implies(writers), $"{scope.Owner}.{property}", value);
            RefuseUnset(property.Required && !connect.Implies(writers), $"connects {scope.Owner} must set `{property}`", value);
        }

        entry.Close();
        return new EdgeWrites(connect, update, disconnect, narrower.ToFrozenDictionary());
    }

    private EdgeWriteRule ReadEdgeWriters(SourceNode? node, RuleScope scope)
    {
        switch (node)
        {
            case null:
                return EdgeWriteRule.Nobody;
            case SourceNode.Scalar { Value: "NOBODY" }:
                return EdgeWriteRule.Nobody with { At = node.At };
            case SourceNode.Scalar { Value: var name } when AudienceNames.Find(name) is { } audience:
                return ReadEdgeAudience(audience, node);
            case SourceNode.Scalar { Value: var word } when word.All(char.IsAsciiLetterUpper):
                faults.Add(node, $"`{word}` is no audience.", EdgeWriters);
                return EdgeWriteRule.Nobody with { At = node.At };
            default:
                return ReadEdgeRule(node, scope);
        }
    }

    private EdgeWriteRule ReadEdgeAudience(Audience audience, SourceNode node)
    {
        RefuseReaders(audience, node);
        if (!AudienceNames.IsOfPrincipal(audience))
        {
            faults.Add(node, $"{AudienceNames.NameOf(audience)} of which end?", EdgeWriters);
        }

        return new EdgeWriteRule(ByAdmins: true, audience == Audience.Registered ? [default] : [], node.At);
    }

    private EdgeWriteRule ReadEdgeRule(SourceNode node, RuleScope scope)
    {
        if (RuleParser.Parse(node, scope, faults) is not { } rule)
        {
            return EdgeWriteRule.Nobody with { At = node.At };
        }

        if (EndRules.AlternativesOf(rule) is not { } ways)
        {
            faults.Add(node, "Who writes an edge is decided by its ends alone.", EdgeWriters);
            return EdgeWriteRule.Nobody with { At = node.At };
        }

        if (EndRules.HasIdlePart(rule))
        {
            faults.Add(node, "Part of the rule changes nothing.", "Leave out what another part says already.");
        }

        return new EdgeWriteRule(ByAdmins: true, ways, node.At);
    }
}
