using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>Relations to one target: what they lead to, and whether those that are required lead anywhere.</summary>
internal sealed partial class ChangeCheck
{
    private void Tally(int at, EdgeDraft edge, int difference)
    {
        Tally(at, Node(edge.Key.From), singleRelations[(edge.Key.Type, Direction.Out)], difference);
        Tally(at, Node(edge.Key.To), singleRelations[(edge.Key.Type, Direction.In)], difference);
    }

    private void Tally(int at, NodeDraft node, IEnumerable<Relation> relations, int difference)
    {
        foreach (var relation in relations)
        {
            if (!tallies.TryGetValue((node, relation), out var tally))
            {
                tallies.Add((node, relation), tally = new RelationTally());
            }

            tally.Difference += difference;
            tally.ChangedBy = at;
        }
    }

    // Whoever meant to connect and named a wrong id is told so, and not also that the relation is missing.
    private void Excuse(NodeDraft? node, EdgeType edge, Direction direction)
    {
        if (node is not null)
        {
            excused.UnionWith(singleRelations[(edge, direction)].Select(relation => (node, relation)));
        }
    }

    // At the end, so that a set may disconnect an edge after or before it connects another in its place.
    private void ReplaceSingles()
    {
        foreach (var ((node, relation), _) in tallies.Where(entry => Count(entry.Key.Node, entry.Key.Relation, entry.Value) > 1).ToArray())
        {
            Replace(node, relation);
        }
    }

    private void Replace(NodeDraft node, Relation relation)
    {
        var edges = EdgesAlong(relation, node);
        var named = edges.Where(edge => edge.SetBy >= 0).OrderBy(edge => edge.SetBy).ToList();
        if (named.Count == 0)
        {
            return;
        }

        foreach (var edge in edges.Where(edge => edge.SetBy < 0))
        {
            Remove(named[0].SetBy, edge);
        }

        foreach (var other in named.Skip(1))
        {
            Fault(
                other.SetBy,
                $"{relation.Owner} \"{node.Id}\": {relation.Name} takes one {relation.Target}, here \"{Target(other, relation)}\", and \"{Target(named[0], relation)}\" at {Place(named[0].SetBy)}. Keep one of the two.");
        }
    }

    private List<EdgeDraft> EdgesAlong(Relation relation, NodeDraft node)
    {
        var found = new HashSet<EdgeDraft>(node.Edges.Where(edge => edge.Key.Type == relation.Edge && Start(edge, relation) == node.Id));
        if (node.KeepsStoredEdges)
        {
            AddStored(found, node, stored[relation.Edge], relation.Direction);
        }

        return found.Where(edge => edge.Exists).ToList();
    }

    private static NodeId Start(EdgeDraft edge, Relation relation) => relation.Direction == Direction.Out ? edge.Key.From : edge.Key.To;

    private static NodeId Target(EdgeDraft edge, Relation relation) => relation.Direction == Direction.Out ? edge.Key.To : edge.Key.From;

    private int Count(NodeDraft node, Relation relation, RelationTally tally) =>
        tally.Difference + (node.StoredType == relation.Owner ? stored.Along(relation).Targets(node.Place.Row).Length : 0);

    private void RequireRelations(NodeDraft node, NodeType type)
    {
        foreach (var relation in type.Relations)
        {
            var isNew = node.StoredType != type || !node.KeepsStoredEdges;
            if (relation.Required && isNew && !tallies.ContainsKey((node, relation)) && !excused.Contains((node, relation)))
            {
                Fault(node.SetBy, $"{type} \"{node.Id}\": {relation.Name} is required. Connect it to its {relation.Target} in the same set.");
            }
        }
    }

    private void RequireRelation(NodeDraft node, Relation relation, RelationTally tally)
    {
        if (relation.Required && node.Type == relation.Owner && Count(node, relation, tally) == 0 && !excused.Contains((node, relation)))
        {
            Fault(tally.ChangedBy, $"{relation.Owner} \"{node.Id}\": {relation.Name} is required, and would be missing. Connect it to another {relation.Target} in the same set, or delete it too.");
        }
    }
}
