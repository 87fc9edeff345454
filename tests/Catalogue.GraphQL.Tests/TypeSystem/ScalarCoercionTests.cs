using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class ScalarCoercionTests
{
    [Theory]
    [InlineData("Int", "1", "Int32 1")]
    [InlineData("Int", "-2147483648", "Int32 -2147483648")]
    [InlineData("Int", "2147483648", "! Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1.0", "! Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "\"1\"", "! Int cannot represent non-integer value: \"1\"")]
    [InlineData("Float", "1", "Double 1")]
    [InlineData("Float", "-1.5e3", "Double -1500")]
    [InlineData("Float", "1e999", "! Float cannot represent non numeric value: 1e999")]
    [InlineData("Float", "\"1\"", "! Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "\"a\"", "String a")]
    [InlineData("String", "A", "! String cannot represent a non string value: A")]
    [InlineData("Boolean", "true", "Boolean True")]
    [InlineData("Boolean", "1", "! Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "\"a\"", "String a")]
    [InlineData("ID", "12345678901234567890", "String 12345678901234567890")]
    [InlineData("ID", "1.0", "! ID cannot represent a non-string and non-integer value: 1.0")]
    [InlineData("Any", "12345678901", "Int64 12345678901")]
    [InlineData("Any", "{ a: [1, 2.5, E, null], b: { c: true } }", "{a:[Int32 1,Double 2.5,String E,null],b:{c:Boolean True}}")]
    public void A_literal_is_coerced_or_refused(string scalar, string literal, string expected)
    {
        var node = Parser.ParseValue(Encoding.UTF8.GetBytes(literal));

        Assert.Equal(expected, Find(scalar).TryCoerceLiteral(node, out var value, out var error) ? Describe(value) : $"! {error}");
    }

    [Theory]
    [InlineData("Int", "1", "Int32 1")]
    [InlineData("Int", "1.0", "Int32 1")]
    [InlineData("Int", "1e3", "Int32 1000")]
    [InlineData("Int", "1.5", "! Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "3000000000", "! Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Int", "[1]", "! Int cannot represent non-integer value: [ ... ]")]
    [InlineData("Float", "1", "Double 1")]
    [InlineData("Float", "1e999", "! Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "\"\\u00e9\"", "String é")]
    [InlineData("String", "1", "! String cannot represent a non string value: 1")]
    [InlineData("Boolean", "false", "Boolean False")]
    [InlineData("Boolean", "\"false\"", "! Boolean cannot represent a non boolean value: \"false\"")]
    [InlineData("ID", "\"a\"", "String a")]
    [InlineData("ID", "12345678901234567890", "String 12345678901234567890")]
    [InlineData("ID", "1.5", "! ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("ID", "{}", "! ID cannot represent a non-string and non-integer value: { ... }")]
    [InlineData("Any", "{\"a\":[1,2.5,\"E\",null],\"b\":{\"c\":true},\"d\":[]}", "{a:[Int32 1,Double 2.5,String E,null],b:{c:Boolean True},d:[]}")]
    public void A_json_value_is_coerced_or_refused(string scalar, string json, string expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        var accepted = Find(scalar).TryCoerceJson(ref reader, out var value, out var error);

        Assert.Equal(expected, accepted ? Describe(value) : $"! {error}");
        Assert.True(!accepted || !reader.Read(), "The reader stands on the value's last token.");
    }

    [Theory]
    [InlineData("Int", 1, "Int32 1")]
    [InlineData("Int", 1.0, "Int32 1")]
    [InlineData("Int", 3_000_000_000L, "! Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Int", 1.5, "! Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "1", "! Int cannot represent non-integer value: \"1\"")]
    [InlineData("Float", 1, "Int32 1")]
    [InlineData("Float", double.NaN, "! Float cannot represent non numeric value: NaN")]
    [InlineData("Float", double.PositiveInfinity, "! Float cannot represent non numeric value: Infinity")]
    [InlineData("String", "a", "String a")]
    [InlineData("String", true, "String true")]
    [InlineData("String", 1.5, "String 1.5")]
    [InlineData("Boolean", true, "Boolean True")]
    [InlineData("Boolean", 1, "! Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", 7L, "String 7")]
    [InlineData("ID", 1.5, "! ID cannot represent value: 1.5")]
    [InlineData("Any", 1.5, "Double 1.5")]
    public void A_result_is_coerced_or_refused(string scalar, object value, string expected)
    {
        Assert.Equal(expected, Find(scalar).TryCoerceOutput(value, out var result, out var error) ? Describe(result) : $"! {error}");
    }

    private static ScalarCoercion Find(string name) =>
        BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name)?.Coercion ?? ScalarCoercion.Permissive;

    private static string Describe(object? value) => value switch
    {
        null => "null",
        List<object?> items => $"[{string.Join(',', items.Select(Describe))}]",
        Dictionary<string, object?> fields => $"{{{string.Join(',', fields.Select(field => $"{field.Key}:{Describe(field.Value)}"))}}}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };
}
