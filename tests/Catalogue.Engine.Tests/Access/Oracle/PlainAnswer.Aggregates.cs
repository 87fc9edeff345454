using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    /// <summary>What some nodes come to; null for a property that is denied.</summary>
    private JsonObject Aggregate(PlainRequest.Field field, NodeType type, List<PlainGraph.Node> nodes) => Object($"{type}Aggregate", field.Sets, part =>
    {
        if (part.Name == "count")
        {
            return nodes.Count;
        }

        var property = type.FindProperty(part.Name) ?? throw new NotCoveredException($"{type}Aggregate.{part.Name}");
        return view.Rights.IsDenied(property, PlainRights.Row.Some(type))
            ? null
            : Object("Aggregate", part.Sets, inner => PlainValues.Json(Compute(inner.Name, property, nodes), null));
    });

    private static object? Compute(string function, Property property, List<PlainGraph.Node> nodes)
    {
        var values = nodes.Select(node => PlainValues.Of(node, property)).OfType<object>().ToList();
        var sorted = values.Order(Comparer<object>.Create(PlainValues.Order)).ToList();
        return function switch
        {
            "count" => (long)values.Count,
            "distinct" => (long)values.Distinct().Count(),
            "min" => sorted.FirstOrDefault(),
            "max" => sorted.LastOrDefault(),
            "sum" or "average" when values.Count == 0 => null,
            "sum" => values[0] is long ? values.Sum(Convert.ToInt64) : values.Sum(Convert.ToDouble),
            "average" => values.Sum(Convert.ToDouble) / values.Count,
            _ => throw new NotCoveredException(function),
        };
    }
}
