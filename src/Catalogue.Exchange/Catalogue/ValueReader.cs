using System.Collections.Immutable;
using Catalogue.Exchange.Json;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>Reads a JSON value as a property's type wants it. What does not fit becomes a fault at its place, and null.</summary>
internal sealed partial class ValueReader(SourceText text, Findings findings)
{
    private const int LongestId = 256;
    private const int LongestShown = 80;

    public PlanValue? Read(Property property, PlacedValue value)
    {
        if (value is PlacedValue.Null)
        {
            return property.Required
                ? Fault(value, $"\"{property.Name}\" cannot be null: it must always have a value.")
                : PlanValue.Null.Instance;
        }

        if (!property.IsList)
        {
            return ReadScalar(property, value);
        }

        return value is PlacedValue.List list
            ? ReadList(property, list)
            : Fault(value, $"\"{property.Name}\" must be a list; here is {value.Kind}.");
    }

    /// <summary>An id: text without spaces or control characters, of at most 256 characters.</summary>
    public NodeId? ReadId(string name, PlacedValue value)
    {
        if (value is not PlacedValue.Text id)
        {
            Fault(value, $"\"{name}\" must be an id, which is a string; here is {value.Kind}.");
            return null;
        }

        if (id.Value.Length is 0 or > LongestId || id.Value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            Fault(value, $"\"{id.Value}\" cannot be an id: an id has 1 to {LongestId} characters, and no space among them.");
            return null;
        }

        return new NodeId(id.Value);
    }

    private PlanValue.List? ReadList(Property property, PlacedValue.List list)
    {
        var items = ImmutableArray.CreateBuilder<PlanValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is PlacedValue.Null)
            {
                Fault(item, $"An item of \"{property.Name}\" cannot be null. Remove it.");
            }
            else if (ReadScalar(property, item) is { } value)
            {
                items.Add(value);
            }
        }

        return items.Count == list.Items.Length ? new PlanValue.List(items.DrainToImmutable()) : null;
    }

    private PlanValue? ReadScalar(Property property, PlacedValue value) => property.Type switch
    {
        PropertyType.Id => ReadId(property.Name, value) is { } id ? new PlanValue.String(id.Value) : null,
        PropertyType.Text => ReadText(property, value),
        PropertyType.Int => ReadInteger(property, value, int.MinValue, int.MaxValue),
        PropertyType.Long => ReadInteger(property, value, long.MinValue, long.MaxValue),
        PropertyType.Float => Convert(property, value, "a number", value is PlacedValue.Number number ? Scalars.Float(number.Written) : null),
        PropertyType.Boolean => Convert(property, value, "true or false", value is PlacedValue.Boolean boolean ? new PlanValue.Boolean(boolean.Value) : null),
        PropertyType.Enum => ReadEnum(property, value),
        PropertyType.Date => FromText(property, value, "a day that exists, such as \"2019-04-16\"", Scalars.Date),
        PropertyType.DateTime => FromText(property, value, "an instant with its offset, such as \"2019-04-16T08:30:00Z\"", Scalars.DateTime),
        PropertyType.Uri => FromText(property, value, "an absolute URI, such as \"https://example.org/a\"", Scalars.Uri),
        _ => FromText(property, value, "a string", written => new PlanValue.String(written)),
    };

    private PlanValue? ReadInteger(Property property, PlacedValue value, long smallest, long largest) =>
        Convert(
            property,
            value,
            $"a whole number from {smallest} to {largest}",
            value is PlacedValue.Number number ? Scalars.Integer(number.Written, smallest, largest) : null);

    private PlanValue? ReadEnum(Property property, PlacedValue value)
    {
        if (value is PlacedValue.Text name && property.EnumValues.Contains(name.Value))
        {
            return new PlanValue.String(name.Value);
        }

        var suggestion = value is PlacedValue.Text written ? Spelling.Suggestion(written.Value, property.EnumValues) : "";
        return Fault(value, $"\"{property.Name}\" must be one of {string.Join(", ", property.EnumValues)}; here is {Shown(value)}.{suggestion}");
    }

    private PlanValue? FromText(Property property, PlacedValue value, string expected, Func<string, PlanValue?> convert) =>
        Convert(property, value, expected, value is PlacedValue.Text written ? convert(written.Value) : null);

    private PlanValue? Convert(Property property, PlacedValue value, string expected, PlanValue? converted) =>
        converted ?? Fault(value, $"{(property.IsList ? "An item of " : "")}\"{property.Name}\" must be {expected}; here is {Shown(value)}.");

    private static string Shown(PlacedValue value) => value switch
    {
        PlacedValue.Text { Value.Length: > LongestShown } written => $"\"{written.Value[..LongestShown]}...\"",
        PlacedValue.Text written => $"\"{written.Value}\"",
        PlacedValue.Number number => number.Written,
        PlacedValue.Boolean boolean => boolean.Value ? "true" : "false",
        _ => value.Kind,
    };

    private PlanValue? Fault(PlacedValue value, string message)
    {
        findings.Fault(text.At(value.Offset), message);
        return null;
    }
}
