using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>
/// Values for required properties that a fault left without one. They let a store check the rest of a reading that will
/// not be committed; a reading without faults has none.
/// </summary>
internal static class StandIns
{
    private const string Anything = "?";

    public static IEnumerable<PropertyValue> Missing(NodeType type, ImmutableArray<PropertyValue> given) =>
        type.Properties
            .Where(property => property.Required && property != type.Id && !given.Any(value => value.Property == property))
            .Select(property => new PropertyValue(property, Of(property)));

    private static PlanValue Of(Property property) => property.IsList ? new PlanValue.List([]) : property.Type switch
    {
        PropertyType.Text => new PlanValue.Text(new LocalizedText(Anything, null)),
        PropertyType.Int or PropertyType.Long => new PlanValue.Integer(0),
        PropertyType.Float => new PlanValue.Float(0),
        PropertyType.Boolean => PlanValue.Boolean.False,
        PropertyType.Date => new PlanValue.String("2000-01-01"),
        PropertyType.DateTime => new PlanValue.String("2000-01-01T00:00:00Z"),
        PropertyType.Uri => new PlanValue.String("about:blank"),
        PropertyType.Enum => new PlanValue.String(property.EnumValues[0]),
        _ => new PlanValue.String(Anything),
    };
}
