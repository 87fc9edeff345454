using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Checking;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private ImmutableArray<NodeRules> ReadNodes(SourceNode? node)
    {
        if (node is null)
        {
            return [];
        }

        var section = new MappingReader(node, "types", faults);
        var rules = ImmutableArray.CreateBuilder<NodeRules>();
        foreach (var type in model.NodeTypes)
        {
            var entry = section.Listed(type.Name, type.Name, "Add the type; until then nobody could see it.");
            rules.Add(entry is null ? NodeRules.Missing(type) : ReadNode(entry, type));
        }

        section.Close();
        return rules.ToImmutable();
    }

    private NodeRules ReadNode(SourceNode node, NodeType type)
    {
        var entry = new MappingReader(node, type.Name, faults);
        var scope = new RuleScope(type, Edge: null);
        var rules = new NodeRules(
            type,
            entry.At,
            ReadText(entry.Required("says", "Say in `fr` and `en` who sees the type."), type.Name + ".says"),
            ReadRows(entry, scope, ReadPermits(entry.Required("visible", "Say who sees the rows, for instance `visible: ANONYMOUS`."), scope)),
            ReadPermits(entry.Optional("stub"), scope),
            ReadFields(entry, type.Properties, scope),
            ReadRelations(entry, type),
            ReadNodeWrites(entry.Optional("writes"), type));
        entry.Close();
        return rules;
    }

    private RowRules ReadRows(MappingReader entry, RuleScope scope, ImmutableArray<Permit> visible) => new(
        visible,
        ReadForbids(entry.Optional("forbid"), scope),
        ReadNotion(entry.Optional("granted"), scope),
        ReadNotion(entry.Optional("steward"), scope));

    private NotionRule? ReadNotion(SourceNode? node, RuleScope scope) =>
        ReadRule(node, scope) is { } rule && node is not null ? new NotionRule(rule, node.At) : null;

    private Rule? ReadRule(SourceNode? node, RuleScope scope)
    {
        if (node is null)
        {
            return null;
        }

        if (RuleParser.Parse(node, scope, faults) is not { } rule)
        {
            return Rule.Never;
        }

        RuleChecks.Run(rule, node.At, faults);
        return rule;
    }

    private FrozenDictionary<Relation, RelationRule> ReadRelations(MappingReader type, NodeType owner)
    {
        var rules = new Dictionary<Relation, RelationRule>();
        var node = owner.Relations.IsEmpty
            ? type.Optional("relations")
            : type.Required("relations", "List every relation of the type with the least audience that follows it.");
        if (node is not null)
        {
            var section = new MappingReader(node, owner.Name + ".relations", faults);
            foreach (var relation in owner.Relations)
            {
                if (section.Listed(relation.Name, relation.ToString(), $"Add `{relation.Name}: AUDIENCE`; until then nobody could follow it.") is { } entry)
                {
                    rules.Add(relation, new RelationRule(ReadRelationAudience(entry), entry.At));
                }
            }

            section.Close();
        }

        return rules.ToFrozenDictionary();
    }

    private Audience ReadRelationAudience(SourceNode node)
    {
        var audience = ReadAudienceName(node);
        if (!AudienceNames.IsOfPrincipal(audience))
        {
            faults.Add(
                node,
                $"{AudienceNames.NameOf(audience)} is decided per row; a relation is followed or not by the principal alone.",
                "Guard the target type under `visible`, or the edge under `edges`.");
        }

        return audience;
    }
}
