using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>A value as text that does not depend on how a language prints numbers. canonical.mjs writes the same.</summary>
internal static class CanonicalText
{
    private const double ExactIntegers = 9_007_199_254_740_992;

    public static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case string characters: AppendString(text, characters); break;
            case IEnumerable<KeyValuePair<string, object?>> fields: AppendFields(text, fields); break;
            case IReadOnlyList<object?> items: AppendItems(text, items); break;
            default: AppendNumber(text, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
        }
    }

    public static void Append(StringBuilder text, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object: AppendFields(text, json); break;
            case JsonValueKind.Array: AppendItems(text, json); break;
            case JsonValueKind.String: AppendString(text, json.GetString() ?? string.Empty); break;
            case JsonValueKind.Number: AppendNumber(text, json.GetDouble()); break;
            default: text.Append(json.GetRawText()); break;
        }
    }

    public static string Of(InputObject arguments)
    {
        var text = new StringBuilder();
        Append(text, arguments);
        return text.ToString();
    }

    private static void AppendString(StringBuilder text, string characters) =>
        text.Append('s').Append(characters.Length).Append(':').Append(characters);

    private static void AppendNumber(StringBuilder text, double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) < ExactIntegers)
        {
            text.Append((long)number);
        }
        else
        {
            text.Append('#').Append(BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture));
        }
    }

    private static void AppendFields(StringBuilder text, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (name, value) in fields)
        {
            text.Append(isFirst ? "" : ",").Append(name).Append(':');
            isFirst = false;
            Append(text, value);
        }

        text.Append('}');
    }

    private static void AppendItems(StringBuilder text, IReadOnlyList<object?> items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? "," : "");
            Append(text, items[i]);
        }

        text.Append(']');
    }

    private static void AppendFields(StringBuilder text, JsonElement json)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var property in json.EnumerateObject())
        {
            text.Append(isFirst ? "" : ",").Append(property.Name).Append(':');
            isFirst = false;
            Append(text, property.Value);
        }

        text.Append('}');
    }

    private static void AppendItems(StringBuilder text, JsonElement json)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var item in json.EnumerateArray())
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            Append(text, item);
        }

        text.Append(']');
    }
}
