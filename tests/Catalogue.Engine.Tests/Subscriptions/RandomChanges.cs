using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>Random change sets over few nodes of every type of the real model, so that the same ones are met again and again. Some sets are refused.</summary>
internal sealed class RandomChanges(GraphModel model, Random random)
{
    private const int NodesPerType = 3;

    private static readonly string[] Keys = ["", "", "k"];

    // Those that decide who is granted and who is steward more often than the others.
    private readonly Relation[] relations =
        [.. model.NodeTypes.SelectMany(type => type.Relations).SelectMany(relation => Enumerable.Repeat(relation, relation.Edge.Name is "USES" or "PUBLISHED_BY" or "HELD_BY" ? 6 : 1))];

    public ChangeSet Next() => new([.. Enumerable.Range(0, random.Next(1, 4)).SelectMany(_ => Some())], "test");

    private IEnumerable<Change> Some() => random.Next(16) switch
    {
        > 9 => [Set(Any(model.NodeTypes))],
        0 => [new Change.DeleteNode(IdOf(Any(model.NodeTypes)))],
        1 or 2 => [Disconnect(Any(relations))],
        3 or 4 or 5 => [Connect(Any(relations))],
        _ => Put(Any(model.NodeTypes)),
    };

    // One value and nothing else: what only some may read changes alone.
    private Change.UpsertNode Set(NodeType type)
    {
        var property = Any(type.Properties.RemoveAt(0));
        return new Change.UpsertNode(type, IdOf(type), [new PropertyValue(property, ValueOf(property))]);
    }

    private IEnumerable<Change> Put(NodeType type)
    {
        var id = IdOf(type);
        yield return new Change.UpsertNode(type, id, Values(type.Properties.RemoveAt(0)));
        foreach (var relation in type.Relations.Where(relation => relation.Required || random.Next(12) == 0))
        {
            yield return Connect(relation, id);
        }
    }

    private Change.Connect Connect(Relation relation, NodeId? owner = null)
    {
        var (from, to) = Ends(relation, owner ?? IdOf(relation.Owner));
        return new Change.Connect(relation.Edge, from, to, Any(Keys), Values(relation.Edge.Properties, oneIn: 1));
    }

    private Change.Disconnect Disconnect(Relation relation)
    {
        var (from, to) = Ends(relation, IdOf(relation.Owner));
        return new Change.Disconnect(relation.Edge, from, to, Any(Keys));
    }

    private (NodeId From, NodeId To) Ends(Relation relation, NodeId owner) =>
        relation.Direction == Direction.Out ? (owner, IdOf(relation.Target)) : (IdOf(relation.Target), owner);

    private NodeId IdOf(NodeType type) => new($"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}-{random.Next(NodesPerType)}");

    private ImmutableArray<PropertyValue> Values(ImmutableArray<Property> properties, int oneIn = 4) =>
        [.. properties.Where(property => property.Required || random.Next(oneIn) == 0).Select(property => new PropertyValue(property, ValueOf(property)))];

    private PlanValue ValueOf(Property property) => !property.Required && random.Next(4) == 0
        ? PlanValue.Null.Instance
        : property.IsList ? new PlanValue.List([ItemOf(property)]) : ItemOf(property);

    private PlanValue ItemOf(Property property) => property.Type switch
    {
        PropertyType.Boolean => random.Next(2) == 0 ? PlanValue.Boolean.True : PlanValue.Boolean.False,
        PropertyType.Int => new PlanValue.Integer(random.Next(30)),
        PropertyType.Long => new PlanValue.Integer(random.Next(5) * 4000),
        PropertyType.Float => new PlanValue.Float(random.Next(4)),
        PropertyType.Date => new PlanValue.String($"202{random.Next(4, 8)}-06-15"),
        PropertyType.DateTime => new PlanValue.String($"202{random.Next(4, 8)}-0{random.Next(1, 3)}-01T00:00:00Z"),
        PropertyType.Text => new PlanValue.Text(new LocalizedText($"fr{random.Next(2)}", random.Next(2) == 0 ? null : "en")),
        PropertyType.Uri => new PlanValue.String($"https://example.org/{random.Next(2)}"),
        PropertyType.Enum => new PlanValue.String(Any(property.EnumValues)),
        _ when property.RefersTo is { } name && model.FindNodeType(name) is { } named => new PlanValue.String(IdOf(named).Value),
        _ => new PlanValue.String($"s{random.Next(2)}"),
    };

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
