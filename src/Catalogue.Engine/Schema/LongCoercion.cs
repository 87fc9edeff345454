using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Schema;

/// <summary>Whole numbers of 64 bits, as JSON numbers.</summary>
internal sealed class LongCoercion : ScalarCoercion
{
    private const string Expected = "Expected a whole number of 64 bits.";

    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        long number = 0;
        var success = literal is IntValueNode node && long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        value = number;
        error = success ? null : Expected;
        return success;
    }

    public override bool TryCoerceJson(ref Utf8JsonReader reader, out object? value, [NotNullWhen(false)] out string? error)
    {
        long number = 0;
        var success = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out number);
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        value = number;
        error = success ? null : Expected;
        return success;
    }

    public override bool TryCoerceOutput(object value, [NotNullWhen(true)] out object? result, [NotNullWhen(false)] out string? error)
    {
        result = value is int small ? (long)small : value as long?;
        error = result is null ? Expected : null;
        return result is not null;
    }
}
