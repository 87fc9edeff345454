using System.Collections.Immutable;
using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using CsvHelper;

namespace Catalogue.Exchange.Csv;

/// <summary>The columns of properties, and values as their cells.</summary>
internal static class CsvCells
{
    private const char Bar = '|';

    /// <summary>One, and for a text one for each language.</summary>
    public static string[] HeadersOf(Property property) => IsText(property) ? [$"{property}.fr", $"{property}.en"] : [property.Name];

    public static void Write(CsvWriter file, ImmutableArray<Property> properties, ImmutableArray<PlanValue> values)
    {
        for (var at = 0; at < properties.Length; at++)
        {
            if (IsText(properties[at]))
            {
                var text = TextOf(values[at]);
                file.WriteField(text?.French);
                file.WriteField(text?.English);
            }
            else
            {
                Write(file, values[at]);
            }
        }
    }

    private static bool IsText(Property property) => property is { Type: PropertyType.Text, IsList: false };

    // A mask may be a word for both languages; a word is French, as import has it.
    private static LocalizedText? TextOf(PlanValue value) => value switch
    {
        PlanValue.Text text => text.Value,
        PlanValue.String word => new LocalizedText(word.Value, null),
        _ => null,
    };

    private static void Write(CsvWriter file, PlanValue value)
    {
        switch (value)
        {
            case PlanValue.Integer number:
                file.WriteField(number.Value);
                break;
            case PlanValue.Float number:
                file.WriteField(number.Value);
                break;
            case PlanValue.Boolean flag:
                file.WriteField(flag.Value);
                break;
            case PlanValue.String text:
                file.WriteField(text.Value);
                break;
            case PlanValue.List list:
                file.WriteField(string.Join(Bar, list.Items.Select(ItemOf)));
                break;
            default:
                file.WriteField((string?)null);
                break;
        }
    }

    // A bar within an item has a backslash before it, and so has a backslash.
    private static string ItemOf(PlanValue item) => (item switch
    {
        PlanValue.String text => text.Value,
        PlanValue.Text text => text.Value.In(Language.French) ?? string.Empty,
        _ => Encoding.UTF8.GetString(JsonForm.Of(item, Language.French).Span),
    }).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);
}
