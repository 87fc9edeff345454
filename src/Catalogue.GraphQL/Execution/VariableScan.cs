using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>One pass over the variables before any is coerced: it is JSON, not too deep, every text is Unicode, no name comes twice.</summary>
internal static class VariableScan
{
    private const string InvalidCode = "VARIABLES_INVALID";

    /// <summary>Finds where the value of each defined variable stands.</summary>
    /// <param name="json">The variables.</param>
    /// <param name="operation">The operation that defines them.</param>
    /// <param name="limits">How deep they may be.</param>
    /// <param name="slices">One per definition; takes the place of its value, and stays empty where none is given.</param>
    /// <returns>Null, or what is wrong with the whole.</returns>
    public static GraphQLError? Scan(ReadOnlySpan<byte> json, OperationDefinitionNode operation, VariableLimits limits, Span<Range> slices)
    {
        slices.Clear();
        if (json.IsEmpty)
        {
            return null;
        }

        if (!Utf8.IsValid(json))
        {
            return Invalid("The variables are not valid UTF-8.");
        }

        try
        {
            return Scan(json, limits, new VariableNames(operation.VariableDefinitions), slices);
        }
        catch (JsonException exception)
        {
            return Invalid($"The variables are not valid JSON: {exception.Message}");
        }
    }

    private static GraphQLError? Scan(ReadOnlySpan<byte> json, VariableLimits limits, VariableNames names, Span<Range> slices)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return reader.Read() ? Invalid("The variables must be a JSON object.") : null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Invalid("The variables must be a JSON object.");
        }

        var (variable, start) = (-1, 0);
        string? unknown = null;
        HashSet<string>? unknowns = null;
        while (reader.Read())
        {
            if (Refuse(ref reader, limits) is { } error)
            {
                return error;
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                variable = names.IndexOf(ref reader);
                unknown = variable < 0 ? reader.GetString() ?? string.Empty : null;
                start = (int)reader.BytesConsumed;
            }
            else if (reader.CurrentDepth == 1 && EndsValue(reader.TokenType))
            {
                if (unknown is not null ? !(unknowns ??= new(StringComparer.Ordinal)).Add(unknown) : !slices[variable].Equals(default))
                {
                    return Invalid($"The variables give \"{unknown ?? names[variable]}\" more than once.");
                }

                if (unknown is null)
                {
                    slices[variable] = start..(int)reader.BytesConsumed;
                }
            }
        }

        return null;
    }

    private static bool EndsValue(JsonTokenType token) =>
        token is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    private static GraphQLError? Refuse(ref Utf8JsonReader reader, VariableLimits limits) => reader.TokenType switch
    {
        JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= limits.MaxDepth =>
            new($"The variables nest deeper than {limits.MaxDepth} levels; send flatter ones.") { Code = "VARIABLES_TOO_DEEP" },
        JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan) =>
            Invalid("The variables hold an escaped surrogate without its pair, which is not Unicode text."),
        _ => null,
    };

    /// <summary>Over the raw text of a JSON string, whose escapes the reader has checked for form.</summary>
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        var high = false;
        while (!raw.IsEmpty)
        {
            var isCode = raw.Length >= 6 && raw[0] == '\\' && raw[1] == 'u';
            var unit = isCode ? Convert.ToUInt16(Encoding.ASCII.GetString(raw.Slice(2, 4)), 16) : 0;
            var isLow = char.IsLowSurrogate((char)unit);
            if (high != isLow)
            {
                return true;
            }

            high = char.IsHighSurrogate((char)unit);
            raw = raw[(isCode ? 6 : raw[0] == '\\' ? 2 : 1)..];
        }

        return high;
    }

    private static GraphQLError Invalid(string message) => new(message) { Code = InvalidCode };
}
