using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Planning;

/// <summary>Where an input value stands: in the document (no variable), or inside a variable at the end of a path of field names and list indexes.</summary>
internal sealed record InputOrigin(string? Variable, ImmutableArray<object> Path)
{
    public static readonly InputOrigin Document = new(null, []);

    public InputOrigin At(object segment) => Variable is null ? this : this with { Path = Path.Add(segment) };

    /// <summary>The value at this origin among the variables of a request of the same shape.</summary>
    public object? Read(VariableValues variables)
    {
        object? value = null;
        if (Variable is null || !variables.TryGet(Variable, out value))
        {
            return null;
        }

        foreach (var segment in Path)
        {
            value = Step(value, segment);
        }

        return value;
    }

    private static object? Step(object? value, object segment) => (value, segment) switch
    {
        (InputObject fields, string name) => fields.TryGetValue(name, out var field) ? field : null,
        (IReadOnlyList<object?> items, int index) => items[index],
        _ => throw new InvalidOperationException("The variables are of another shape than those that the plan was made for."),
    };
}
