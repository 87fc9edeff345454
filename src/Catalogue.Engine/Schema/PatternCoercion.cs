using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Schema;

/// <summary>A scalar that travels as a string of a certain form.</summary>
/// <param name="form">The form in words, for errors.</param>
/// <param name="normalise">The text in its normal form, or null where it is not of the form.</param>
internal sealed class PatternCoercion(string form, Func<string, string?> normalise) : ScalarCoercion
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        TryCoerce((literal as StringValueNode)?.Value, out value, out error);

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        return TryCoerce(text, out value, out error);
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        var success = TryCoerce(value as string, out var coerced, out error);
        result = coerced;
        return success && result is not null;
    }

    private bool TryCoerce(string? text, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = text is null ? null : normalise(text);
        error = value is null ? $"Expected {form}." : null;
        return value is not null;
    }
}
