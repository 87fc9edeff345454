using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Section 3.5.4: true or false.</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is BooleanValueNode flag)
        {
            (value, error) = (flag.Value, null);
            return true;
        }

        (value, error) = (null, $"Boolean cannot represent a non boolean value: {CoercionText.Of(literal)}");
        return false;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            (value, error) = (reader.TokenType == JsonTokenType.True, null);
            return true;
        }

        (value, error) = (null, $"Boolean cannot represent a non boolean value: {CoercionText.Of(ref reader)}");
        return false;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        if (value is bool)
        {
            (result, error) = (value, null);
            return true;
        }

        (result, error) = (null, $"Boolean cannot represent a non boolean value: {CoercionText.Of(value)}");
        return false;
    }
}
