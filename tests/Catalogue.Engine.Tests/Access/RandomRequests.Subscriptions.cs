using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    /// <summary>A subscription to changes, that of one property of one node among them, which it selects as <c>last</c>.</summary>
    public Conversation NextSubscription(NaiveNode node, Property property)
    {
        (focus, uses, alias, given) = ([], [], 0, []);
        declared.Clear();
        var types = new[] { AnyType(), AnyType(), SomeType() };
        var all = random.Next(3) == 0 ? types.Append(node.Type).Distinct().ToArray() : [.. model.NodeTypes];
        var narrowed = all.Length == model.NodeTypes.Length ? "" : $"(types: {Given("[NodeType!]!", $"[{string.Join(", ", all.Select(type => CatalogueSchema.ConstantCase(type.Name)))}]")})";
        foreach (var type in all)
        {
            See(Position.Subscription, type);
            uses.AddRange(type.Relations.Select(relation => new Use(Position.Subscription, null, relation.Edge)));
            uses.AddRange(Known(type).Select(known => new Use(Position.Subscription, type, null, known)));
            uses.AddRange(type.Relations.SelectMany(relation => relation.Edge.Properties.Select(known => new Use(Position.Subscription, null, relation.Edge, known))));
        }

        var selection = $"__typename ... on {node.Type} {{ last: {property} }} {Fragments(types, Position.Subscription)}";
        var document = Declared($"catalogueChanged{narrowed} {{ sequence kind type id node {{ {selection} }} }}");
        return new Conversation($"subscription{document[5..]}", false, [.. uses]) { Variables = given.ToJsonString() };
    }
}
