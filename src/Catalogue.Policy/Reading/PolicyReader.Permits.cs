using System.Collections.Immutable;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private ImmutableArray<Permit> ReadPermits(SourceNode? node, RuleScope scope)
    {
        switch (node)
        {
            case null:
                return [];
            case SourceNode.Scalar:
                return [new Permit(ReadAudienceName(node), null)];
            case SourceNode.Sequence list:
                return [.. list.Items.Select(item => ReadPermit(item, scope))];
            default:
                faults.Add(node, "This is neither an audience nor a list.", "Write an audience, or a list of `- to: AUDIENCE` with `where: RULE`.");
                return [];
        }
    }

    private Permit ReadPermit(SourceNode node, RuleScope scope)
    {
        var entry = new MappingReader(node, "the permission", faults);
        var to = entry.Required("to", "Name the least audience.") is { } name ? ReadAudienceName(name) : Audience.Anonymous;
        var where = ReadRule(entry.Optional("where"), scope);
        entry.Close();
        return new Permit(to, where);
    }

    private ImmutableArray<Forbid> ReadForbids(SourceNode? node, RuleScope scope)
    {
        switch (node)
        {
            case null:
                return [];
            case SourceNode.Sequence list:
                return [.. list.Items.Select(item => ReadForbid(item, scope))];
            default:
                faults.Add(node, "This is not a list.", "Write a list of `- unless: AUDIENCE` with `where: RULE`.");
                return [];
        }
    }

    private Forbid ReadForbid(SourceNode node, RuleScope scope)
    {
        var entry = new MappingReader(node, "the prohibition", faults);
        var unless = entry.Required("unless", "Name the least audience that it spares.") is { } name ? ReadAudienceName(name) : Audience.Anonymous;
        var where = ReadRule(entry.Optional("where"), scope);
        entry.Close();
        return new Forbid(unless, where);
    }
}
