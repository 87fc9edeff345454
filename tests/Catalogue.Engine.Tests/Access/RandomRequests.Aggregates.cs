using System.Globalization;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    /// <summary>A list whose groups are walked page by page.</summary>
    private string GroupPages()
    {
        var type = AnyType();
        var where = random.Next(2) == 0 ? "" : $"where: {Where(type, 2)}, ";
        return GroupKeys(type) is { Length: > 0 } keys
            ? $"list: {type.Plural}({where}first: 1) {{ page: {Groups(type, null, keys, ", after: $after, before: $before")} {Aggregate(type, null)} }}"
            : List();
    }

    /// <summary>Sometimes what all rows of a list come to, as a whole or in groups.</summary>
    private string Summary(NodeType type, EdgeType? edge) => random.Next(6) switch
    {
        0 => Aggregate(type, edge),
        1 when GroupKeys(type) is { Length: > 0 } keys => Alias() + Groups(type, edge, keys, ""),
        _ => "",
    };

    private string Aggregate(NodeType type, EdgeType? edge) => $"{Alias()}aggregate {{ count {Aggregates(type, edge)} }}";

    private string Aggregates(NodeType type, EdgeType? edge) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
    {
        var property = Veiled(type, property => !property.IsList);
        var functions = FunctionsOf(property).Where(_ => random.Next(3) > 0).DefaultIfEmpty("count").ToArray();
        Reach(Position.Aggregate, type, edge, property);
        if (functions.Contains("distinct"))
        {
            Reach(Position.Distinct, type, edge, property);
        }

        return $"{Alias()}{property} {{ {string.Join(' ', functions)} }}";
    }));

    private string Groups(NodeType type, EdgeType? edge, Property[] keys, string after)
    {
        foreach (var key in keys)
        {
            Reach(Position.Group, type, edge, key);
            Reach(Position.Distinct, type, edge, key);
        }

        var by = string.Join(", ", keys.Select(key => CatalogueSchema.ConstantCase(key.Name)));
        var having = random.Next(2) == 0 ? "" : $", having: {Having(type, edge, 2)}";
        var terms = keys.Select(key => key.Name).Append("count").Where(_ => random.Next(3) == 0).Select(name => $"{{ {name}: {values.Any(["ASC", "DESC"])} }}").ToArray();
        var order = terms.Length == 0 ? "" : $", order: [{string.Join(", ", terms)}]";
        var totals = random.Next(2) == 0 ? "" : "totalCount ";
        return $"groups(by: [{by}]{having}{order}, first: {random.Next(1, 4)}{after}) {{ {totals}edges {{ cursor node {{ count key {{ {string.Join(' ', keys.Select(key => key.Name))} }} aggregate {{ {Aggregates(type, edge)} }} }} }} {PageInfo} }}";
    }

    private string Having(NodeType type, EdgeType? edge, int depth)
    {
        uses.Add(new Use(Position.Having, type));
        return random.Next(depth == 0 ? 3 : 6) switch
        {
            0 => $"{{ count: {{ {values.Any(["gt", "lte", "eq", "neq"])}: {random.Next(4)} }} }}",
            3 => $"{{ not: {Having(type, edge, depth - 1)} }}",
            4 => $"{{ {values.Any(["and", "or"])}: [{Having(type, edge, depth - 1)}, {Having(type, edge, depth - 1)}] }}",
            _ => $"{{ {HavingTest(type, edge)} }}",
        };
    }

    private string HavingTest(NodeType type, EdgeType? edge)
    {
        var property = Argument(type, property => !property.IsList);
        Reach(Position.Having, type, edge, property);
        var function = values.Any(FunctionsOf(property));
        var value = function is "min" or "max"
            ? RandomValues.Literal(property, values.Item(property))
            : random.Next(function is "sum" ? 20_000 : 5).ToString(CultureInfo.InvariantCulture);
        var test = values.Any(["eq", "neq", "gt", "gte", "lt", "lte"]);
        return $"{property}: {{ {function}: {{ {test}: {(test is "eq" or "neq" && random.Next(3) == 0 ? "null" : value)} }} }}";
    }

    private static string[] FunctionsOf(Property property) => property switch
    {
        { Disclosure: not null } => ["sum", "average", "distinct", "count"],
        { Type: PropertyType.Int or PropertyType.Long or PropertyType.Float } => ["min", "max", "sum", "average", "distinct", "count"],
        { Type: PropertyType.Date or PropertyType.DateTime } => ["min", "max", "distinct", "count"],
        _ => ["distinct", "count"],
    };

    // None where all that fit are denied; what is denied is named in an argument rarely.
    private Property[] GroupKeys(NodeType type)
    {
        static bool Fits(Property property) => !property.IsList && property.Disclosure is null && property.Type is not (PropertyType.Id or PropertyType.Text or PropertyType.Float);
        return type.Properties.Any(property => Fits(property) && !policy.Field(type, property).IsStaticallyDenied)
            ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Argument(type, Fits)).Distinct()]
            : [];
    }

    private void Reach(Position position, NodeType type, EdgeType? edge, Property property)
    {
        See(position, type);
        uses.Add(new Use(position, type, null, property));
        uses.AddRange(edge is null ? [] : [new Use(position, null, edge)]);
    }
}
