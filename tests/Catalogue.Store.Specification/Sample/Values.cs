using System.Collections.Immutable;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Sample;

/// <summary>Plan values from plain ones.</summary>
public static class Values
{
    public static PlanValue Null => PlanValue.Null.Instance;

    public static PlanValue Of(object? value) => value switch
    {
        null => Null,
        PlanValue already => already,
        string text => new PlanValue.String(text),
        int number => new PlanValue.Integer(number),
        long number => new PlanValue.Integer(number),
        double number => new PlanValue.Float(number),
        bool flag => flag ? PlanValue.Boolean.True : PlanValue.Boolean.False,
        LocalizedText text => new PlanValue.Text(text),
        IEnumerable<object?> items => new PlanValue.List(items.Select(Of).ToImmutableArray()),
        IEnumerable<int> items => new PlanValue.List(items.Select(item => Of(item)).ToImmutableArray()),
        _ => throw new ArgumentException($"No plan value is made of a {value.GetType().Name}.", nameof(value)),
    };

    public static PlanValue Text(string? french, string? english = null) => new PlanValue.Text(new LocalizedText(french, english));
}
