using System.Globalization;
using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>What values a property takes.</summary>
internal static class PropertyRules
{
    /// <summary>The value as it is stored, or null with what is wrong with it.</summary>
    public static PlanValue? Check(Property property, PlanValue value, out string problem)
    {
        problem = string.Empty;
        if (value is PlanValue.Null or PlanValue.Text { Value: { French: null, English: null } })
        {
            return PlanValue.Null.Instance;
        }

        return property.IsList ? CheckList(property, value, out problem) : CheckOne(property, value, out problem);
    }

    private static PlanValue? CheckList(Property property, PlanValue value, out string problem)
    {
        problem = string.Empty;
        if (value is not PlanValue.List list)
        {
            problem = $"takes a list, each item {Name(property)}";
            return null;
        }

        var items = list.Items.ToBuilder();
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is PlanValue.Null || CheckOne(property, items[at], out problem) is not { } item)
            {
                problem = items[at] is PlanValue.Null ? $"holds null at index {at}; lists hold values only" : $"{problem} at index {at}";
                return null;
            }

            items[at] = item;
        }

        return new PlanValue.List(items.ToImmutable());
    }

    private static PlanValue? CheckOne(Property property, PlanValue value, out string problem)
    {
        var stored = (property.Type, value) switch
        {
            (PropertyType.Id or PropertyType.String, PlanValue.String) => value,
            (PropertyType.Text, PlanValue.Text) => value,
            (PropertyType.Int, PlanValue.Integer { Value: >= int.MinValue and <= int.MaxValue }) => value,
            (PropertyType.Long, PlanValue.Integer) => value,
            (PropertyType.Float, PlanValue.Float number) when double.IsFinite(number.Value) => value,
            (PropertyType.Float, PlanValue.Integer integer) => new PlanValue.Float(integer.Value),
            (PropertyType.Boolean, PlanValue.Boolean) => value,
            (PropertyType.Date, PlanValue.String text) when IsDate(text.Value) => value,
            (PropertyType.DateTime, PlanValue.String text) when IsInstant(text.Value) => value,
            (PropertyType.Uri, PlanValue.String text) when Uri.TryCreate(text.Value, UriKind.Absolute, out _) => value,
            (PropertyType.Enum, PlanValue.String text) when property.EnumValues.Contains(text.Value) => value,
            _ => null,
        };

        problem = stored is null ? $"takes {Name(property)}" : IsUnicode(stored) ? string.Empty : "holds half a surrogate pair, which is no Unicode text";
        return problem.Length == 0 ? stored : null;
    }

    private static string Name(Property property) => property.Type switch
    {
        PropertyType.Enum => $"one of {string.Join(", ", property.EnumValues)}",
        PropertyType.Text => "a text in French, English or both",
        PropertyType.Int => "a whole number of 32 bits",
        PropertyType.Long => "a whole number of 64 bits",
        PropertyType.Float => "a number",
        PropertyType.Boolean => "true or false",
        PropertyType.Date => "a date such as 2019-04-16",
        PropertyType.DateTime => "an instant in UTC such as 2019-04-16T08:30:00Z",
        PropertyType.Uri => "an absolute URI",
        _ => "a string",
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Fractions end in no zero, so that the order of the texts is the order of the instants' texts everywhere.
    private static bool IsInstant(string text) =>
        text.EndsWith('Z')
        && !(text.Contains('.') && text is [.., '0' or '.', 'Z'])
        && DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsUnicode(PlanValue value) => value switch
    {
        PlanValue.String text => IsUnicode(text.Value),
        PlanValue.Text text => IsUnicode(text.Value.French ?? string.Empty) && IsUnicode(text.Value.English ?? string.Empty),
        _ => true,
    };

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
