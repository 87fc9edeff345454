using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Input coercion of JSON (spec 3.5 to 3.12). Every method starts with the reader on the value's first token and leaves
/// it on the last, whatever it finds, so that all faults of a value are reported at once.
/// </summary>
internal readonly struct JsonCoercion(InputErrors errors)
{
    private const int LongestEcho = 80;

    public bool TryCoerce(ref Utf8JsonReader reader, GraphQLType type, out object? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return type is not NonNullType || errors.Add($"Expected value of non-null type \"{type}\" not to be null.");
        }

        return type.Nullable switch
        {
            ListType list => TryCoerceList(ref reader, list, out value),
            InputObjectType inputObject => TryCoerceObject(ref reader, inputObject, out value),
            EnumType enumType => TryCoerceEnum(ref reader, enumType, out value),
            ScalarType scalar => TryCoerceScalar(ref reader, scalar, out value),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private bool TryCoerceList(ref Utf8JsonReader reader, ListType type, out object? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var coerced = TryCoerce(ref reader, type.OfType, out var only);
            value = coerced ? new[] { only } : null;
            return coerced;
        }

        var items = new List<object?>();
        var complete = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            errors.Push(items.Count);
            complete &= TryCoerce(ref reader, type.OfType, out var item);
            errors.Pop();
            items.Add(item);
        }

        value = complete ? items.ToArray() : null;
        return complete;
    }

    private bool TryCoerceObject(ref Utf8JsonReader reader, InputObjectType type, out object? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            errors.Add($"Expected value of type \"{type}\" to be an object, found: {Echo(reader)}.");
            reader.Skip();
            return false;
        }

        var fields = new InputObjectFields(type, errors);
        var complete = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            complete &= TryCoerceField(ref reader, type, fields);
        }

        return fields.TryComplete(complete, null, out value);
    }

    private bool TryCoerceField(ref Utf8JsonReader reader, InputObjectType type, InputObjectFields fields)
    {
        var index = IndexOf(ref reader, type);
        if (index < 0)
        {
            errors.Add($"Expected value of type \"{type}\" not to include unknown field \"{Shorten(reader.GetString())}\".");
            reader.Read();
            reader.Skip();
            return false;
        }

        var name = type.Fields[index].Name;
        reader.Read();
        if (fields.IsGiven(index))
        {
            errors.Add($"Expected value of type \"{type}\" to include field \"{name}\" only once.");
            reader.Skip();
            return false;
        }

        errors.Push(name);
        var complete = TryCoerce(ref reader, type.Fields[index].Type, out var value);
        errors.Pop();
        fields.Set(index, value);
        return complete;
    }

    private static int IndexOf(ref Utf8JsonReader reader, InputObjectType type)
    {
        for (var i = 0; i < type.Fields.Length; i++)
        {
            if (reader.ValueTextEquals(type.Fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private bool TryCoerceEnum(ref Utf8JsonReader reader, EnumType type, out object? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String)
        {
            errors.Add($"Enum \"{type}\" cannot represent non-string value: {Echo(reader)}.");
            reader.Skip();
            return false;
        }

        var name = reader.GetString() ?? string.Empty;
        value = type.FindValue(name)?.Name;
        return value is not null || errors.Add($"Value \"{Shorten(name)}\" does not exist in \"{type}\" enum.");
    }

    private bool TryCoerceScalar(ref Utf8JsonReader reader, ScalarType type, out object? value)
    {
        var start = reader;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && JsonNames.FindDuplicate(reader) is { } name)
        {
            value = null;
            reader.Skip();
            return errors.Add($"Expected value of type \"{type}\" to include field \"{Shorten(name)}\" only once.");
        }

        if (type.Coercion.TryCoerceJson(ref reader, out value, out var error))
        {
            return true;
        }

        reader = start;
        reader.Skip();
        value = null;
        return errors.Add(error.EndsWith('.') ? error : error + ".");
    }

    private static string Echo(Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"\"{Shorten(reader.GetString())}\"",
        _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    private static string Shorten(string? text) =>
        text is null ? string.Empty : text.Length <= LongestEcho ? text : string.Concat(text.AsSpan(0, LongestEcho), "...");
}
