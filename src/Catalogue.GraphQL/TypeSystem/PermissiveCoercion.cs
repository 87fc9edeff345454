using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Takes any value in its plain .NET form. Recursion is bounded by the parser's depth and the JSON reader's.
/// </summary>
internal sealed class PermissiveCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = FromLiteral(literal);
        error = null;
        return true;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = FromJson(ref reader);
        error = null;
        return true;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        result = value;
        error = null;
        return true;
    }

    private static object? FromLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => FromNumber(number.Value),
        FloatValueNode number => FromNumber(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => list.Values.Select(FromLiteral).ToList(),
        ObjectValueNode fields => FromFields(fields),
        _ => null,
    };

    private static Dictionary<string, object?> FromFields(ObjectValueNode literal)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
        {
            fields[field.Name] = FromLiteral(field.Value);
        }

        return fields;
    }

    private static object? FromJson(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => FromNumber(System.Text.Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.StartArray => ItemsFromJson(ref reader),
        JsonTokenType.StartObject => FieldsFromJson(ref reader),
        _ => null,
    };

    private static List<object?> ItemsFromJson(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(FromJson(ref reader));
        }

        return items;
    }

    private static Dictionary<string, object?> FieldsFromJson(ref Utf8JsonReader reader)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            fields[name] = FromJson(ref reader);
        }

        return fields;
    }

    private static object FromNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
