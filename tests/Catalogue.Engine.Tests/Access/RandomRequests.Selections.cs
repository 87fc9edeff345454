using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private string Selection(NodeType type, int depth, Position position = Position.Select)
    {
        See(position, type);
        var fields = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Field(type, position)).Append("id").ToList();
        for (var at = depth == 0 ? 0 : random.Next(1, 3); at > 0 && type.Relations.Length > 0; at--)
        {
            fields.Add(Follow(values.Any(type.Relations), depth - 1, position));
        }

        if (random.Next(4) == 0)
        {
            fields.Add($"... on Node {{ {Alias()}id }} ... @{values.Any(["include", "include", "skip"])}(if: {Given("Boolean!", values.Any(["true", "false"]))}) {{ {Field(type, position)} }}");
        }

        return string.Join(' ', fields);
    }

    private string Field(NodeType type, Position position)
    {
        var property = Veiled(type, _ => true);
        uses.Add(new Use(position, type, null, property));
        return Alias() + Leaf(property);
    }

    // Rather one that is masked or denied.
    private Property Veiled(NodeType type, Func<Property, bool> fits)
    {
        var all = Known(type).Where(fits).ToArray();
        var veiled = all.Where(property => policy.Field(type, property).Outcome != Policy.Outcome.Allow).ToArray();
        return veiled.Length > 0 && random.Next(2) == 0 ? values.Any(veiled) : values.Any(all);
    }

    private string Leaf(Property property) => property switch
    {
        { RefersTo: not null } => $"{property} {{ id }}",
        { Type: PropertyType.Text } => $"{property}(language: {values.Any(["FR", "EN"])})",
        _ => property.Name,
    };

    private string Follow(Relation relation, int depth, Position position)
    {
        See(position, relation.Target);
        uses.Add(new Use(position, null, relation.Edge));
        if (!relation.IsToMany)
        {
            return $"{Alias()}{relation.Name} {{ {Selection(relation.Target, depth)} }}";
        }

        uses.Add(new Use(Position.Page, null, relation.Edge));
        var where = random.Next(3) == 0 ? $"where: {Given($"{relation.Target}Filter", Where(relation.Target, 2))}, " : "";
        var order = random.Next(3) == 0 ? Order(relation.Target, position) : "";
        uses.AddRange(order.Length == 0 ? [] : [new Use(Position.Order, null, relation.Edge)]);
        var end = values.Any(["first", "first", "last"]);
        return $"{Alias()}{relation.Name}({where}{order}{end}: {Size()}) {{ {Connection(relation.Target, relation.Edge, depth, position)} {(random.Next(2) == 0 ? PageInfo : "")} }}";
    }

    private string Connection(NodeType type, EdgeType? edge, int depth, Position position = Position.Select)
    {
        var totals = random.Next(3) > 0 ? "totalCount " : "";
        if (totals.Length > 0)
        {
            See(Position.Totals, type);
            uses.AddRange(edge is null ? [] : [new Use(Position.Totals, null, edge)]);
        }

        var properties = edge?.Properties.Select(property => $"{Alias()}{Leaf(property)}").ToArray() ?? [];
        uses.AddRange(edge?.Properties.Select(property => new Use(position, null, edge, property)) ?? []);
        return $"{totals}{Summary(type, edge)} edges {{ {(random.Next(2) == 0 ? "cursor" : "")} node {{ {Selection(type, depth)} }} {string.Join(' ', properties)} }}";
    }

    private string Fragments(IEnumerable<NodeType> types, Position position) =>
        "__typename " + string.Concat(types.Distinct().Select(type => $"... on {type} {{ {Selection(type, 1, position)} }} "));

    private string Alias() => $"a{alias++}: ";
}
