using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Section 3.5.3: text.</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is StringValueNode text)
        {
            (value, error) = (text.Value, null);
            return true;
        }

        (value, error) = (null, $"String cannot represent a non string value: {CoercionText.Of(literal)}");
        return false;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            (value, error) = (reader.GetString(), null);
            return true;
        }

        (value, error) = (null, $"String cannot represent a non string value: {CoercionText.Of(ref reader)}");
        return false;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        (result, error) = value switch
        {
            string => (value, null),
            bool flag => (flag ? "true" : "false", null),
            IFormattable number when value.GetType().IsPrimitive => (number.ToString(null, CultureInfo.InvariantCulture), null),
            _ => ((object?)null, $"String cannot represent value: {CoercionText.Of(value)}"),
        };
        return error is null && result is not null;
    }
}
