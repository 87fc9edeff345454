using System.Globalization;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Reading;

/// <summary>Constants of rules, typed by the property that they are compared with.</summary>
internal static class RuleValue
{
    public static bool IsOrdered(PropertyType type) =>
        type is PropertyType.Int or PropertyType.Long or PropertyType.Float or PropertyType.Date or PropertyType.DateTime;

    /// <summary>The value that the token means for the property; null where it means none.</summary>
    public static PlanValue? Read(RuleToken token, Property property) => (token.Kind, property.Type) switch
    {
        (RuleTokenKind.Word, PropertyType.Enum) when property.EnumValues.Contains(token.Text) => new PlanValue.String(token.Text),
        (RuleTokenKind.Word, PropertyType.Boolean) when token.Text == "true" => PlanValue.Boolean.True,
        (RuleTokenKind.Word, PropertyType.Boolean) when token.Text == "false" => PlanValue.Boolean.False,
        (RuleTokenKind.String, PropertyType.Id or PropertyType.String or PropertyType.Uri) => new PlanValue.String(token.Text),
        (RuleTokenKind.String, PropertyType.Date) => ReadDate(token.Text),
        (RuleTokenKind.String, PropertyType.DateTime) => ReadInstant(token.Text),
        (RuleTokenKind.Number, PropertyType.Int or PropertyType.Long) => ReadInteger(token.Text),
        (RuleTokenKind.Number, PropertyType.Float) => ReadFloat(token.Text),
        _ => null,
    };

    /// <summary>What the values of the property look like.</summary>
    public static string Remedy(Property property) => property.Type switch
    {
        PropertyType.Enum => $"Its values are {string.Join(", ", property.EnumValues)}.",
        PropertyType.Boolean => "Its values are true and false.",
        PropertyType.Date => "Write a day in quotes: \"2019-04-16\".",
        PropertyType.DateTime => "Write `now`, or an instant in quotes: \"2019-04-16T08:30:00Z\".",
        PropertyType.Int or PropertyType.Long => "Write a whole number.",
        PropertyType.Float => "Write a number.",
        _ => "Write it in double quotes.",
    };

    private static PlanValue.String? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new PlanValue.String(text) : null;

    private static PlanValue.String? ReadInstant(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new PlanValue.String(text) : null;

    private static PlanValue.Integer? ReadInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? new PlanValue.Integer(value) : null;

    private static PlanValue.Float? ReadFloat(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new PlanValue.Float(value)
            : null;
}
