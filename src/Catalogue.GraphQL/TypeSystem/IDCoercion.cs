using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Section 3.5.5: a string, also given as an integer.</summary>
internal sealed class IDCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        error = value is null ? $"ID cannot represent a non-string and non-integer value: {CoercionText.Of(literal)}" : null;
        return error is null;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when !reader.ValueSpan.ContainsAny(".eE"u8) => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => null,
        };
        error = value is null ? $"ID cannot represent a non-string and non-integer value: {CoercionText.Of(ref reader)}" : null;
        return error is null;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        result = value switch
        {
            string => value,
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture),
            Guid guid => guid.ToString(),
            _ => null,
        };
        error = result is null ? $"ID cannot represent value: {CoercionText.Of(value)}" : null;
        return result is not null && error is null;
    }
}
