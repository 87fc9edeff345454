using System.Numerics;
using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ResponseWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t\u0001\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"")]
    [InlineData("é <script> & 'x' \u2028 \ud83d\ude00", "\"é <script> & 'x' \u2028 \ud83d\ude00\"")]
    public void A_string_is_escaped_only_where_JSON_requires_it(string text, string expected)
    {
        Assert.Equal(expected, Written(output => ResponseWriter.WriteString(output, text)));
        Assert.Equal(expected, Written(output => ResponseWriter.WriteUtf8String(output, Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Lone_surrogates_become_the_replacement_character()
    {
        var text = new string(['a', '\ud800', 'b', '\udc00', '\ud800', '\n', '\udc00', '\ud83d']);

        Assert.Equal("\"a\ufffdb\ufffd\ufffd\\n\ufffd\ufffd\"", Written(output => ResponseWriter.WriteString(output, text)));
    }

    [Fact]
    public void A_long_string_crosses_segments_without_splitting_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("\ud83d\ude00é\"", 5_000));

        var written = Written(output => ResponseWriter.WriteString(output, text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(written));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void An_integer_is_written_in_full(long value, string expected) =>
        Assert.Equal(expected, Written(output => ResponseWriter.WriteInteger(output, value)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-2.0, "-2")]
    [InlineData(double.Epsilon, "5E-324")]
    public void A_number_is_written_in_its_shortest_form(double value, string expected) =>
        Assert.Equal(expected, Written(output => ResponseWriter.WriteFloat(output, value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_JSON_cannot_express_is_refused(double value)
    {
        using var output = new ResponseBuffer();

        Assert.Throws<ArgumentException>(() => ResponseWriter.WriteFloat(output, value));
        Assert.False(ResponseWriter.TryWriteLeaf(output, value));
        Assert.False(ResponseWriter.TryWriteLeaf(output, new object()));
    }

    [Fact]
    public void A_leaf_may_be_made_of_lists_and_maps()
    {
        object value = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["list"] = new List<object?> { 1, 2L, 2.5, 1.10m, BigInteger.Pow(10, 30), true, null, "x" },
            ["fields"] = new InputObject(new("a", 1), new("b", InputObject.Empty)),
        };

        Assert.Equal(
            """{"list":[1,2,2.5,1.10,1000000000000000000000000000000,true,null,"x"],"fields":{"a":1,"b":{}}}""",
            Written(output => Assert.True(ResponseWriter.TryWriteLeaf(output, value))));
    }

    [Fact]
    public void A_leaf_nested_without_end_is_refused()
    {
        var list = new object?[1];
        list[0] = list;
        using var output = new ResponseBuffer();

        Assert.False(ResponseWriter.TryWriteLeaf(output, list));
    }

    private static string Written(Action<ResponseBuffer> write)
    {
        using var output = new ResponseBuffer(16);
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
