using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Tests;

/// <summary>Readings as text, one line each, so that whole results can be compared and read.</summary>
internal static class Printed
{
    /// <summary>Faults, warnings and changes; file names relative to <paramref name="folder"/>.</summary>
    public static string Of(ImportReading reading, string folder)
    {
        var lines = reading.Faults.Select(fault => $"fault {fault.Position}: {fault.Message}")
            .Concat(reading.Warnings.Select(warning => $"warning {warning.Position}: {warning.Kind}: {warning.Message}"))
            .Concat(reading.Changes.Select(Of))
            .Concat(reading.Summary.Nodes.Select(count => $"nodes {count.Type}: {count.Count}"))
            .Concat(reading.Summary.Edges.Select(count => $"edges {count.Type}: {count.Count}"))
            .Append($"files: {reading.Summary.Files}");
        return string.Concat(lines.Select(line => line + "\n")).Replace(folder + "/", "", StringComparison.Ordinal);
    }

    private static string Of(Change change) => change switch
    {
        Change.UpsertNode node => $"{change.Position}: {node.Type} {node.Id}{Of(node.Properties)}",
        Change.Connect edge => $"{change.Position}: {edge.From} -{edge.Type.Name}-> {edge.To}{(edge.Key.Length > 0 ? " key " + edge.Key : "")}{Of(edge.Properties)}",
        _ => throw new InvalidOperationException($"A reader gave {change}."),
    };

    private static string Of(ImmutableArray<PropertyValue> properties) =>
        string.Concat(properties.Select(property => $" {property.Property}={Of(property.Value)}"));

    private static string Of(PlanValue value) => value switch
    {
        PlanValue.String text => $"\"{text.Value}\"",
        PlanValue.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanValue.Float number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanValue.Boolean boolean => boolean.Value ? "true" : "false",
        PlanValue.Text text => $"{{fr: {text.Value.French ?? "-"}, en: {text.Value.English ?? "-"}}}",
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        _ => "null",
    };
}
