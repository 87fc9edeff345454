using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Compilation;

internal sealed partial class PolicyCompiler
{
    private NodeWriteVerdicts CompileWrites(NodeRules node, ImmutableArray<FieldVerdict> fields)
    {
        var (type, writes) = (node.Type, node.Writes);
        var create = Writers(writes.Create, type);
        return new NodeWriteVerdicts(
            WhereSeen(type, create, Predicate.Always.Instance),
            [.. type.Properties.Select(property => WhereSeen(type, PredicateAlgebra.And(create, Narrowing(writes, property, type)), fields[property.Ordinal].Clear))],
            [.. type.Properties.Select(property => property == type.Id
                ? NodeWriteVerdict.Never
                : WhereSeen(type, Writers(writes.UpdateOf(property), type), fields[property.Ordinal].Clear))],
            WhereSeen(type, Writers(writes.Delete, type), Predicate.Always.Instance));
    }

    // Nothing is overwritten blindly.
    private NodeWriteVerdict WhereSeen(NodeType type, Predicate writers, Predicate clear) =>
        new(writers, PredicateAlgebra.Guard(PredicateAlgebra.And(NotionOf(type, Notion.Visible), writers, clear)));

    private Predicate Narrowing(NodeWrites writes, Property property, NodeType type) =>
        writes.Narrower.TryGetValue(property, out var narrower) ? Writers(narrower, type) : Predicate.Always.Instance;

    /// <summary>The rows in which the principal belongs to the writers. An auditor reads what a steward reads, and writes nothing for that.</summary>
    private Predicate Writers(WriteAudience writers, NodeType type) => writers.Least switch
    {
        null => Predicate.Never.Instance,
        _ when shape.IsAdmin => Predicate.Always.Instance,
        Audience.Granted => PredicateAlgebra.Or(NotionOf(type, Notion.Granted), NotionOf(type, Notion.Steward)),
        Audience.Steward => NotionOf(type, Notion.Steward),
        Audience.Registered => PredicateAlgebra.Constant(shape.IsRegistered),
        _ => Predicate.Never.Instance,
    };

    private EdgeWriteVerdicts CompileWrites(EdgeRules edge, Predicate visible, ImmutableArray<FieldVerdict> fields)
    {
        var seen = IsSomewhereFollowed(edge.Type) ? visible : Predicate.Never.Instance;
        EdgeWriteVerdict Verdict(Predicate clear, params IEnumerable<EdgeWriteRule> all) =>
            WhereSeen(edge.Type, PredicateAlgebra.And(seen, clear), WaysOf(all).ToList());
        var writes = edge.Writes;
        return new EdgeWriteVerdicts(
            Verdict(Predicate.Always.Instance, writes.Connect),
            [.. edge.Type.Properties.Select(property => Verdict(
                fields[property.Ordinal].Clear,
                writes.Narrower.TryGetValue(property, out var narrower) ? [writes.Connect, narrower] : [writes.Connect]))],
            [.. edge.Type.Properties.Select(property => Verdict(fields[property.Ordinal].Clear, writes.UpdateOf(property)))],
            Verdict(Predicate.Always.Instance, writes.Disconnect));
    }

    private bool IsSomewhereFollowed(EdgeType type) => rules.Nodes
        .SelectMany(node => node.Relations)
        .Any(relation => relation.Key.Edge == type && shape.IsIn(relation.Value.Follow));

    private EdgeWriteVerdict WhereSeen(EdgeType type, Predicate edge, List<EndNeeds> ways)
    {
        var writers = Conditions(ways.Select(way => new EdgeEndConditions(Meets(way.From, type.From), Meets(way.To, type.To))));
        var seen = Conditions(writers.Select(ends => new EdgeEndConditions(Seen(type.From, ends.From), Seen(type.To, ends.To))));
        return new EdgeWriteVerdict(writers, edge is Predicate.Never || seen.IsEmpty ? EdgeAuthority.Never : new EdgeAuthority(edge, seen));
    }

    private Predicate Seen(NodeType type, Predicate condition) => PredicateAlgebra.Guard(PredicateAlgebra.And(NotionOf(type, Notion.Visible), condition));

    private static ImmutableArray<EdgeEndConditions> Conditions(IEnumerable<EdgeEndConditions> all) =>
        [.. all.Where(ends => ends is not ({ From: Predicate.Never } or { To: Predicate.Never })).Distinct()];

    /// <summary>The ways to satisfy all of the rules.</summary>
    private IEnumerable<EndNeeds> WaysOf(IEnumerable<EdgeWriteRule> all) =>
        all.Select(WaysOf).Aggregate((left, right) => left.SelectMany(one => right.Select(one.With)));

    private IEnumerable<EndNeeds> WaysOf(EdgeWriteRule rule) => shape.IsRegistered switch
    {
        true when shape.IsAdmin && rule.ByAdmins => [default],
        true => rule.Alternatives,
        false => [],
    };

    private Predicate Meets(RowNeeds needs, NodeType type) => PredicateAlgebra.And(
        needs.HasFlag(RowNeeds.Granted) ? NotionOf(type, Notion.Granted) : Predicate.Always.Instance,
        needs.HasFlag(RowNeeds.Steward) ? NotionOf(type, Notion.Steward) : Predicate.Always.Instance);
}
