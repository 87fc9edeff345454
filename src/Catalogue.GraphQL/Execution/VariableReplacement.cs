using System.Collections.Immutable;
using System.Globalization;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Puts the values of variables into a literal for a custom scalar, which knows no variables itself. A variable without a
/// value is left out of an object and is null in a list.
/// </summary>
internal static class VariableReplacement
{
    public static ValueNode Replace(ValueNode literal, VariableValues? variables) => literal switch
    {
        VariableNode variable => Literal(variable.Location, Find(variable, variables)),
        ListValueNode list => new ListValueNode(list.Location, [.. list.Values.Select(item => Replace(item, variables))]),
        ObjectValueNode node => new ObjectValueNode(node.Location, ReplaceFields(node, variables)),
        _ => literal,
    };

    private static ImmutableArray<ObjectFieldNode> ReplaceFields(ObjectValueNode node, VariableValues? variables)
    {
        var given = node.Fields.Where(field => field.Value is not VariableNode variable || variables?.TryGet(variable.Name, out _) is true);
        return [.. given.Select(field => new ObjectFieldNode(field.Location, field.Name, Replace(field.Value, variables)))];
    }

    private static object? Find(VariableNode variable, VariableValues? variables)
    {
        object? value = null;
        variables?.TryGet(variable.Name, out value);
        return value;
    }

    private static ValueNode Literal(Location location, object? value) => value switch
    {
        string text => new StringValueNode(location, text, isBlock: false),
        bool flag => new BooleanValueNode(location, flag),
        int or long => new IntValueNode(location, string.Create(CultureInfo.InvariantCulture, $"{value}")),
        double number => new FloatValueNode(location, number.ToString("R", CultureInfo.InvariantCulture)),
        IEnumerable<KeyValuePair<string, object?>> fields => new ObjectValueNode(
            location,
            [.. fields.Select(field => new ObjectFieldNode(location, field.Key, Literal(location, field.Value)))]),
        IEnumerable<object?> items => new ListValueNode(location, [.. items.Select(item => Literal(location, item))]),
        _ => new NullValueNode(location),
    };
}
