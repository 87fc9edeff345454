using System.Collections.Immutable;
using System.Globalization;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Cost;

/// <summary>The size of a list at one place of an operation: the largest of its slicing arguments, or what is assumed without them.</summary>
internal sealed class SlicingSize
{
    private readonly double otherwise;
    private readonly double given;
    private readonly bool isGiven;
    private readonly ImmutableArray<string> variables;

    private SlicingSize(double otherwise, double given, bool isGiven, ImmutableArray<string> variables) =>
        (this.otherwise, this.given, this.isGiven, this.variables) = (otherwise, given, isGiven, variables);

    public bool IsVariable => !variables.IsEmpty;

    public static SlicingSize Of(CompiledField field, ListSize size)
    {
        var values = size.SlicingArguments
            .Select(name => field.FindArgument(name)?.Value ?? field.Definition.FindArgument(name)?.DefaultValue)
            .OfType<ValueNode>()
            .Where(value => value is not NullValueNode)
            .ToList();
        var literals = values.Where(value => value is not VariableNode).Select(SizeOf).ToList();
        return new SlicingSize(
            size.DefaultSize ?? size.AssumedSize ?? 1,
            literals.DefaultIfEmpty(0).Max(),
            literals.Count > 0,
            [.. values.OfType<VariableNode>().Select(variable => variable.Name)]);
    }

    public double For(VariableValues values)
    {
        var (size, isKnown) = (given, isGiven);
        foreach (var name in variables)
        {
            if (values.TryGet(name, out var value) && SizeOf(value) is { } variable)
            {
                (size, isKnown) = (Math.Max(size, variable), true);
            }
        }

        return Math.Max(0, isKnown ? size : otherwise);
    }

    private static double SizeOf(ValueNode literal) => literal switch
    {
        IntValueNode number when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) => size,
        ListValueNode list => list.Values.Length,
        _ => 1,
    };

    private static double? SizeOf(object? coerced) => coerced switch
    {
        int number => number,
        IReadOnlyList<object?> items => items.Count,
        null => null,
        _ => 1,
    };
}
