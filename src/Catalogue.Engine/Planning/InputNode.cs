using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.Engine.Planning;

/// <summary>
/// A coerced input value together with where it came from, so that a plan made for one request can read the same place
/// in the variables of the next.
/// </summary>
internal readonly struct InputNode
{
    private readonly ValueNode? literal;

    private InputNode(object? value, ValueNode? literal, InputOrigin origin)
    {
        Value = value;
        this.literal = literal;
        Origin = origin;
    }

    /// <summary>The coerced value; null also where nothing was given.</summary>
    public object? Value { get; }

    public InputOrigin Origin { get; }

    public static InputNode OfArgument(CompiledField field, InputObject arguments, string name)
    {
        arguments.TryGetValue(name, out var value);
        return Of(value, field.FindArgument(name)?.Value);
    }

    /// <summary>The fields of an input object that are given, in the order of their definition.</summary>
    public IEnumerable<(string Name, InputNode Node)> Fields()
    {
        if (Value is not InputObject fields)
        {
            yield break;
        }

        foreach (var (name, value) in fields)
        {
            yield return (name, Child(value, (literal as ObjectValueNode)?.Fields.FirstOrDefault(field => field.Name == name)?.Value, name));
        }
    }

    /// <summary>The items of a list; a single literal stands for a list of one.</summary>
    public IEnumerable<InputNode> Items()
    {
        if (Value is not IReadOnlyList<object?> items || Value is InputObject)
        {
            yield break;
        }

        for (var i = 0; i < items.Count; i++)
        {
            yield return Child(items[i], literal is ListValueNode list ? list.Values[i] : literal, i);
        }
    }

    private InputNode Child(object? value, ValueNode? childLiteral, object segment) => Origin.Variable is not null
        ? new InputNode(value, null, Origin.At(segment))
        : Of(value, childLiteral);

    private static InputNode Of(object? value, ValueNode? literal) => literal is VariableNode variable
        ? new InputNode(value, null, new InputOrigin(variable.Name, []))
        : new InputNode(value, literal, InputOrigin.Document);
}
