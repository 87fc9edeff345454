using System.Globalization;
using System.Text.Json;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Values of properties out of small sets, so that filters meet what is stored and rows tie in an order.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly string[] Words = ["alpha", "alphabet", "beta", "Béta 2", "gamma alpha"];

    public PlanValue Of(Property property) => !property.Required && random.Next(4) == 0
        ? PlanValue.Null.Instance
        : property.IsList ? new PlanValue.List([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Item(property))]) : Item(property);

    public PlanValue Item(Property property) => property switch
    {
        { RefersTo: { } type } => new PlanValue.String(Id(type)),
        { Name: "confidential" } => random.Next(4) == 0 ? PlanValue.Boolean.True : PlanValue.Boolean.False,
        { Type: PropertyType.Boolean } => random.Next(2) == 0 ? PlanValue.Boolean.True : PlanValue.Boolean.False,
        { Type: PropertyType.Int } => new PlanValue.Integer(random.Next(25)),
        { Type: PropertyType.Long } => new PlanValue.Integer(random.Next(6) * 5000 + random.Next(14)),
        { Type: PropertyType.Float } => new PlanValue.Float(random.Next(4)),
        { Type: PropertyType.Date } => new PlanValue.String($"202{random.Next(4, 8)}-0{random.Next(1, 4)}-15"),
        { Type: PropertyType.DateTime } => new PlanValue.String($"202{random.Next(4, 8)}-0{random.Next(1, 4)}-01T00:00:00Z"),
        { Type: PropertyType.Text } => new PlanValue.Text(new LocalizedText(Any(Words), random.Next(2) == 0 ? null : Any(Words))),
        { Type: PropertyType.Uri } => new PlanValue.String($"https://example.org/{random.Next(3)}"),
        { Name: "role" } when random.Next(2) == 0 => new PlanValue.String(property.EnumValues[random.Next(2)]),
        { Type: PropertyType.Enum } => new PlanValue.String(Any(property.EnumValues)),
        _ => new PlanValue.String(Any(Words)),
    };

    public string Id(string type) => $"{char.ToLowerInvariant(type[0])}{type[1..]}-{random.Next(6)}";

    public string Word() => Any(Words);

    public T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>The value as it is written in a document.</summary>
    public static string Literal(Property property, PlanValue value) => (value, property.Type) switch
    {
        (PlanValue.String text, PropertyType.Enum) => text.Value,
        (PlanValue.String text, _) => JsonSerializer.Serialize(text.Value),
        (PlanValue.Text text, _) => JsonSerializer.Serialize(text.Value.French ?? text.Value.English),
        (PlanValue.Integer number, _) => number.Value.ToString(CultureInfo.InvariantCulture),
        (PlanValue.Float number, _) => number.Value.ToString(CultureInfo.InvariantCulture),
        (PlanValue.Boolean flag, _) => flag.Value ? "true" : "false",
        _ => "null",
    };
}
