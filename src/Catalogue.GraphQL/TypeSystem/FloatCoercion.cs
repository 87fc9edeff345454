using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Section 3.5.2: finite double-precision numbers.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = literal switch
        {
            FloatValueNode number => number.Value,
            IntValueNode number => number.Value,
            _ => "",
        };
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed))
        {
            (value, error) = (parsed, null);
            return true;
        }

        (value, error) = (null, $"Float cannot represent non numeric value: {CoercionText.Of(literal)}");
        return false;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var parsed) && double.IsFinite(parsed))
        {
            (value, error) = (parsed, null);
            return true;
        }

        (value, error) = (null, $"Float cannot represent non numeric value: {CoercionText.Of(ref reader)}");
        return false;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        if (value is int or long or short or byte or sbyte or ushort or uint or ulong or decimal
            || (value is double or float && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture))))
        {
            (result, error) = (value, null);
            return true;
        }

        (result, error) = (null, $"Float cannot represent non numeric value: {CoercionText.Of(value)}");
        return false;
    }
}
