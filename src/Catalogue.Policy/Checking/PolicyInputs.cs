using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

/// <summary>
/// The writes on which rules rest: of the properties that they test, of the edges that they follow, which go with their
/// nodes too, and of whatever the rules rest on that they name. Creating a node alone changes nothing for another.
/// </summary>
internal sealed class PolicyInputs(PolicyRules rules)
{
    /// <summary>The writes on which a rule of a node type rests.</summary>
    public IEnumerable<InputWrite> Of(Rule rule, NodeType type) => Of(rule, type, []);

    /// <summary>The writes on which a rule of an edge type rests.</summary>
    public IEnumerable<InputWrite> Of(Rule rule, EdgeType type) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(term => Of(term, type)),
        Rule.Or or => or.Terms.SelectMany(term => Of(term, type)),
        Rule.Not not => Of(not.Term, type),
        Rule.Test test => OfEdgeTest(test, type, needs => Following.FromEnds(rules.Edges[type.Ordinal].Rows, needs)),
        Rule.ThroughEnd end => OfNotion(end.Type, end.Notion, [])
            .Select(write => write with { Writer = Following.FromEnds(rules.Edges[type.Ordinal].Rows, At(end.End, write.Writer)) }),
        _ => [],
    };

    private IEnumerable<InputWrite> Of(Rule rule, NodeType type, HashSet<(NodeType, Notion)> above) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(term => Of(term, type, above)),
        Rule.Or or => or.Terms.SelectMany(term => Of(term, type, above)),
        Rule.Not not => Of(not.Term, type, above),
        Rule.Test test => OfTest(test, type),
        Rule.Exists exists => OfEdges(exists.Relation).Concat(exists.Where is { } where ? OfTarget(where, exists.Relation, above) : []),
        Rule.Through through => OfEdges(through.Relation)
            .Concat(OfNotion(through.Relation.Target, through.Notion, above).Select(write => Carried(write, through.Relation))),
        _ => [],
    };

    private IEnumerable<InputWrite> OfTarget(Rule rule, Relation relation, HashSet<(NodeType, Notion)> above) => rule switch
    {
        Rule.And and => and.Terms.SelectMany(term => OfTarget(term, relation, above)),
        Rule.Or or => or.Terms.SelectMany(term => OfTarget(term, relation, above)),
        Rule.Not not => OfTarget(not.Term, relation, above),
        Rule.Test { Holds: var holds } test when PropertyOf(holds) is Scalar.OfEdge => OfEdgeTest(test, relation.Edge, needs => Before(relation, needs)),
        _ => Of(rule, relation.Target, above).Select(write => Carried(write, relation)),
    };

    // A rule that rests on itself is reported elsewhere.
    private IEnumerable<InputWrite> OfNotion(NodeType type, Notion notion, HashSet<(NodeType, Notion)> above)
    {
        if (above.Contains((type, notion)))
        {
            return [];
        }

        HashSet<(NodeType, Notion)> here = [.. above, (type, notion)];
        var rows = rules.Nodes[type.Ordinal].Rows;
        return notion == Notion.Visible
            ? rows.Visible.Select(permit => permit.Where).Concat(rows.Forbids.Select(forbid => forbid.Where)).OfType<Rule>().SelectMany(rule => Of(rule, type, here))
                .Concat(OfNotion(type, Notion.Granted, here))
                .Concat(OfNotion(type, Notion.Steward, here))
            : rows.RuleOf(notion) is { } own ? Of(own, type, here) : [];
    }

    private IEnumerable<InputWrite> OfTest(Rule.Test test, NodeType type)
    {
        if (PropertyOf(test.Holds) is not Scalar.OfNode { Property: var property } || property == type.Id)
        {
            return [];
        }

        var writers = rules.Nodes[type.Ordinal].Writes.UpdateOf(property);
        return NeedsOf(writers).Select(needs => new InputWrite($"updates `{type}.{property}`", writers.At, needs));
    }

    private IEnumerable<InputWrite> OfEdgeTest(Rule.Test test, EdgeType type, Func<EndNeeds, RowNeeds> writer)
    {
        if (PropertyOf(test.Holds) is not Scalar.OfEdge { Property: var property })
        {
            return [];
        }

        var update = rules.Edges[type.Ordinal].Writes.UpdateOf(property);
        return update.Alternatives.Select(needs => new InputWrite($"updates `{NameOf(type)}.{property}`", update.At, writer(needs)));
    }

    /// <summary>
    /// The edges of a relation come by being connected and go by being disconnected or with the node at the other end.
    /// Before an edge is there, its other end says nothing of the row.
    /// </summary>
    private IEnumerable<InputWrite> OfEdges(Relation relation)
    {
        var (writes, name) = (rules.Edges[relation.Edge.Ordinal].Writes, NameOf(relation.Edge));
        var delete = rules.Nodes[relation.Target.Ordinal].Writes.Delete;
        return
        [
            .. writes.Connect.Alternatives.Select(needs => new InputWrite($"connects {name}", writes.Connect.At, Own(relation, needs))),
            .. writes.Disconnect.Alternatives.Select(needs => new InputWrite($"disconnects {name}", writes.Disconnect.At, Before(relation, needs))),
            .. NeedsOf(delete).Select(needs => Carried(new InputWrite($"deletes {relation.Target}", delete.At, needs), relation)),
        ];
    }

    private RowNeeds Before(Relation relation, EndNeeds needs) => Own(relation, needs) | Along(relation, relation.Direction == Direction.Out ? needs.To : needs.From);

    private static RowNeeds Own(Relation relation, EndNeeds needs) => relation.Direction == Direction.Out ? needs.From : needs.To;

    private InputWrite Carried(InputWrite write, Relation relation) => write with { Writer = Along(relation, write.Writer) };

    private RowNeeds Along(Relation relation, RowNeeds needs) => Following.Along(rules.Nodes[relation.Owner.Ordinal].Rows, relation, needs);

    private static EndNeeds At(EdgeEnd end, RowNeeds needs) => end == EdgeEnd.From ? new EndNeeds(needs, default) : new EndNeeds(default, needs);

    private static IEnumerable<RowNeeds> NeedsOf(WriteAudience writers) => writers.Least switch
    {
        Audience.Registered => [RowNeeds.None],
        Audience.Granted => [RowNeeds.Granted, RowNeeds.Steward],
        Audience.Steward => [RowNeeds.Steward],
        _ => [],
    };

    // A name that several edge types share says too little.
    private string NameOf(EdgeType type) => rules.Edges.Count(edge => edge.Type.Name == type.Name) == 1 ? type.Name : type.ToString();

    private static Scalar PropertyOf(Predicate test) => test switch
    {
        Predicate.Not not => PropertyOf(not.Term),
        Predicate.IsNull isNull => isNull.Value,
        Predicate.HasItem hasItem => hasItem.List,
        _ => RuleTable.Subject(test),
    };
}
