using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Values as coercion errors show them.</summary>
internal static class CoercionText
{
    private const int MaxLength = 80;

    public static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "{ ... }",
        JsonTokenType.StartArray => "[ ... ]",
        JsonTokenType.String => Of(reader.GetString() ?? ""),
        _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    public static string Of(object value) => value switch
    {
        string text => '"' + Shorten(text) + '"',
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };

    public static string Of(Language.ValueNode literal) => Shorten(literal.ToString());

    private static string Shorten(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "...");
}
