using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Section 3.5.1: 32-bit signed integers.</summary>
internal sealed class IntCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        if (literal is not IntValueNode number)
        {
            error = $"Int cannot represent non-integer value: {CoercionText.Of(literal)}";
            return false;
        }

        if (!int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
        {
            error = $"Int cannot represent non 32-bit signed integer value: {CoercionText.Of(literal)}";
            return false;
        }

        value = parsed;
        return true;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        if (reader.TokenType != JsonTokenType.Number)
        {
            error = $"Int cannot represent non-integer value: {CoercionText.Of(ref reader)}";
            return false;
        }

        if (reader.TryGetInt32(out var parsed))
        {
            value = parsed;
            return true;
        }

        // 1.0 and 1e3 are integers too: JSON has one kind of number.
        return TryFromDouble(reader.GetDouble(), CoercionText.Of(ref reader), out value, out error);
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        (result, error) = (null, null);
        switch (value)
        {
            case int:
                result = value;
                return true;
            case long or short or byte or sbyte or ushort or uint or float or double or decimal:
                return TryFromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture), CoercionText.Of(value), out result, out error);
            default:
                error = $"Int cannot represent non-integer value: {CoercionText.Of(value)}";
                return false;
        }
    }

    private static bool TryFromDouble(double number, string text, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        (value, error) = (null, null);
        if (!double.IsInteger(number))
        {
            error = $"Int cannot represent non-integer value: {text}";
            return false;
        }

        if (number is < int.MinValue or > int.MaxValue)
        {
            error = $"Int cannot represent non 32-bit signed integer value: {text}";
            return false;
        }

        value = (int)number;
        return true;
    }
}
