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
                return [new Permit(ReadAudienceName(node), null, node.At)];
            case SourceNode.Sequence list:
                return ReadPermitList(list, scope);
            default:
                faults.Add(node, "This is neither an audience nor a list.", "Write an audience, or a list of `- to: AUDIENCE` with `where: RULE`.");
                return [];
        }
    }

    private ImmutableArray<Permit> ReadPermitList(SourceNode.Sequence list, RuleScope scope)
    {
        var permits = ImmutableArray.CreateBuilder<Permit>();
        foreach (var item in list.Items)
        {
            var permit = ReadPermit(item, scope);
            if (permits.Any(earlier => earlier.Where is null && earlier.To <= permit.To))
            {
                faults.Add(item, "An earlier permission shows these rows already.", "Leave it out, or narrow the earlier one.");
            }

            permits.Add(permit);
        }

        return permits.ToImmutable();
    }

    private Permit ReadPermit(SourceNode node, RuleScope scope)
    {
        var entry = new MappingReader(node, "the permission", faults);
        var to = entry.Required("to", "Name the least audience.") is { } name ? ReadAudienceName(name) : Audience.Anonymous;
        var where = ReadRule(entry.Optional("where"), scope);
        entry.Close();
        return new Permit(to, where, node.At);
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
        var spared = entry.Required("unless", "Name the least audience that it spares.");
        var unless = spared is null ? Audience.Anonymous : ReadAudienceName(spared);
        if (spared is SourceNode.Scalar { Value: var name } && AudienceNames.Find(name) == Audience.Anonymous)
        {
            faults.Add(spared, "A prohibition that spares everyone forbids nothing.", "Name the least audience that may still read.");
        }

        var where = ReadRule(entry.Optional("where"), scope);
        entry.Close();
        return new Forbid(unless, where, node.At);
    }
}
