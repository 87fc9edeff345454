using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private string Where(NodeType type, int depth)
    {
        See(Position.Where, type);
        return random.Next(depth == 0 ? 2 : 7) switch
        {
            2 => $"{{ not: {Where(type, depth - 1)} }}",
            3 => $"{{ {values.Any(["and", "or"])}: [{Where(type, depth - 1)}, {Where(type, depth - 1)}] }}",
            4 or 5 when type.Relations.Length > 0 => $"{{ {Related(values.Any(type.Relations), depth - 1)} }}",
            _ => $"{{ {Test(type, Argument(type, property => property.RefersTo is null))} }}",
        };
    }

    private string Related(Relation relation, int depth)
    {
        See(Position.Quantifier, relation.Target);
        uses.Add(new Use(Position.Quantifier, null, relation.Edge));
        uses.Add(new Use(Position.Where, null, relation.Edge));
        var count = uses.Count;
        var condition = Where(relation.Target, depth);
        uses.AddRange([.. uses.Skip(count).Where(use => use.Property is not null).Select(use => use with { Position = Position.Quantifier })]);
        return !relation.IsToMany ? $"{relation.Name}: {condition}"
            : random.Next(5) == 0 ? $"{relation.Name}: {{ any: {values.Any(["true", "false"])} }}"
            : $"{relation.Name}: {{ {values.Any(["some", "all", "none"])}: {condition} }}";
    }

    private string Test(NodeType type, Property property)
    {
        uses.Add(new Use(Position.Where, type, null, property));
        var value = RandomValues.Literal(property, values.Item(property));
        if (property.IsList)
        {
            return $"{property}: {{ {(random.Next(2) == 0 ? $"has: {value}" : $"any: {values.Any(["true", "false"])}")} }}";
        }

        var test = values.Any(TestsOf(property.Type));
        return test is "in" or "nin" ? $"{property}: {{ {test}: {Given($"[{InputOf(property)}!]", $"[{value}, {RandomValues.Literal(property, values.Item(property))}]")} }}"
            : test is "eq" or "neq" && random.Next(3) == 0 ? $"{property}: {{ {test}: {Given(InputOf(property), "null")} }}"
            : test.EndsWith("ith", StringComparison.Ordinal) || test.EndsWith("contains", StringComparison.Ordinal) ? $"{property}: {{ {test}: \"{values.Word()[..random.Next(1, 4)]}\" }}"
            : $"{property}: {{ {test}: {Given(InputOf(property), value)} }}";
    }

    private static string InputOf(Property property) => property.Type switch
    {
        PropertyType.Enum => property.EnumName ?? "",
        PropertyType.Id => "ID",
        PropertyType.Text => "String",
        PropertyType.Uri => "URL",
        var type => $"{type}",
    };

    private static string[] TestsOf(PropertyType type) => type switch
    {
        PropertyType.Boolean => ["eq", "neq"],
        PropertyType.Id or PropertyType.Uri or PropertyType.Enum => ["eq", "neq", "in", "nin"],
        PropertyType.Text => ["eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"],
        PropertyType.String => ["eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"],
        PropertyType.Float => ["eq", "neq", "gt", "gte", "lt", "lte"],
        _ => ["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte"],
    };
}
