using System.Text.Json;

namespace Catalogue.GraphQL.Execution;

/// <summary>Names in JSON that a permissive scalar takes as it is.</summary>
internal static class JsonNames
{
    /// <summary>A name that some object of the value gives twice, or null.</summary>
    /// <param name="reader">On the value's first token; a copy, so that the caller's stays there.</param>
    public static string? FindDuplicate(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var open = new Stack<HashSet<string>>();
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(new(StringComparer.Ordinal));
                    break;

                case JsonTokenType.EndObject:
                    open.Pop();
                    break;

                case JsonTokenType.PropertyName when reader.GetString() is { } name && !open.Peek().Add(name):
                    return name;
            }
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
        return null;
    }
}
