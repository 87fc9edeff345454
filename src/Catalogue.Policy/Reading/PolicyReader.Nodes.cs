using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
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
            var entry = IsDeclared(type.Name)
                ? section.Optional(type.Name) ?? new SourceNode.Mapping([], section.At)
                : section.Listed(type.Name, type.Name, "Add the type; until then nobody could see it.");
            rules.Add(entry is null ? NodeRules.Missing(type) : ReadNode(entry, type));
        }

        section.Close();
        return rules.ToImmutable();
    }

    private NodeRules ReadNode(SourceNode node, NodeType type)
    {
        var entry = new MappingReader(node, type.Name, faults);
        var scope = new RuleScope(type, Edge: null);
        var requirement = ReadRequirement(type.Name, entry.Optional("require"), scope);
        var rules = new NodeRules(
            type,
            entry.At,
            ReadSays(entry, type.Name),
            ReadRows(entry, scope, Narrowed(ReadVisible(entry, type.Name, scope), type.Name, requirement)),
            ReadPermits(entry.Optional("stub"), scope),
            ReadFields(entry, type.Name, type.Properties, scope),
            ReadRelations(entry, type),
            ReadNodeWrites(entry.Optional("writes"), type))
        {
            Requirement = requirement,
        };
        entry.Close();
        return rules;
    }

    // Who sees a type may be said by the SDL alone; the sentence about it then follows from what is said there.
    private LocalizedText ReadSays(MappingReader entry, string type) => IsDeclared(type) && entry.Optional("says") is null
        ? NoText
        : ReadText(entry.Required("says", "Say in `fr` and `en` who sees the type."), type + ".says");

    private ImmutableArray<Permit> ReadVisible(MappingReader entry, string type, RuleScope scope) => IsDeclared(type) && entry.Optional("visible") is null
        ? RowRules.Open.Visible
        : ReadPermits(entry.Required("visible", "Say who sees the rows, for instance `visible: ANONYMOUS`."), scope);

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

        scopes.Note(rule, node.At);

        RuleChecks.Run(rule, node.At, faults);
        return rule;
    }

    private FrozenDictionary<Relation, RelationRule> ReadRelations(MappingReader type, NodeType owner)
    {
        var rules = new Dictionary<Relation, RelationRule>();
        var node = owner.Relations.All(relation => IsDeclared(relation.ToString()))
            ? type.Optional("relations") ?? new SourceNode.Mapping([], type.At)
            : type.Required("relations", "List every relation of the type with the least audience that follows it.");
        if (node is not null)
        {
            var section = new MappingReader(node, owner.Name + ".relations", faults);
            foreach (var relation in owner.Relations)
            {
                if (ReadRelation(section, relation) is { } rule)
                {
                    rules.Add(relation, rule);
                }
            }

            section.Close();
        }

        return rules.ToFrozenDictionary();
    }

    private RelationRule? ReadRelation(MappingReader section, Relation relation)
    {
        var scope = new RuleScope(relation.Owner, Edge: null);
        if (IsDeclared(relation.ToString()) && section.Optional(relation.Name) is null)
        {
            var requirement = ReadPrincipalRequirement(relation.ToString(), require: null, scope);
            return new RelationRule(Audience.Anonymous, requirement.At) { Requirement = requirement };
        }

        var node = section.Listed(relation.Name, relation.ToString(), $"Add `{relation.Name}: AUDIENCE`; until then nobody could follow it.");
        if (node is not SourceNode.Mapping)
        {
            return node is null ? null : new RelationRule(ReadRelationAudience(node), node.At) { Requirement = ReadPrincipalRequirement(relation.ToString(), require: null, scope) };
        }

        var entry = new MappingReader(node, relation.ToString(), faults);
        var follow = entry.Required("follow", "Name the least audience that follows it.") is { } name ? ReadRelationAudience(name) : Audience.Anonymous;
        var rule = new RelationRule(follow, node.At) { Requirement = ReadPrincipalRequirement(relation.ToString(), entry.Optional("require"), scope) };
        entry.Close();
        return rule;
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
