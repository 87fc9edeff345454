using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class VariableValuesTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { x: Int, id: ID, float: Float }
        scalar Any
        enum Color { RED GREEN }
        input Point { x: Int!, y: Int! = 7, label: String, color: Color = GREEN, inner: [Point!] }
        input Choice @oneOf { a: Int, b: String }
        """);

    [Theory]
    [InlineData("$v: Int", "1", "1")]
    [InlineData("$v: Int", "null", "null")]
    [InlineData("$v: Float", "1", "1")]
    [InlineData("$v: ID", "12", "\"12\"")]
    [InlineData("$v: String", "\"\\u00e9\\ud83d\\ude00\"", "\"\u00e9\ud83d\ude00\"")]
    [InlineData("$v: Color", "\"RED\"", "\"RED\"")]
    [InlineData("$v: [Int]", "1", "[1]")]
    [InlineData("$v: [[Int]]", "[1,null,[2]]", "[[1],null,[2]]")]
    [InlineData("$v: [[Int]]", "1", "[[1]]")]
    [InlineData("$v: [Int]", "null", "null")]
    [InlineData("$v: [Point]", "{\"x\":1}", "[{\"x\":1,\"y\":7,\"color\":\"GREEN\"}]")]
    [InlineData("$v: Point", "{\"label\":null,\"x\":1,\"y\":2,\"inner\":[{\"x\":3}]}", "{\"x\":1,\"y\":2,\"label\":null,\"color\":\"GREEN\",\"inner\":[{\"x\":3,\"y\":7,\"color\":\"GREEN\"}]}")]
    [InlineData("$v: Choice", "{\"b\":\"x\"}", "{\"b\":\"x\"}")]
    [InlineData("$v: Any", "{\"a\":[1,{\"b\":true}]}", "{\"a\":[1,{\"b\":true}]}")]
    public void A_value_is_coerced_to_its_type(string definition, string json, string expected) =>
        Assert.Equal(expected, Coerce(definition, $$"""{"v":{{json}}}"""));

    [Theory]
    [InlineData("$v: Int = 5", "{}", "5")]
    [InlineData("$v: Int = 5", "{\"v\":null}", "null")]
    [InlineData("$v: Point! = { x: 1 }", "", "{\"x\":1,\"y\":7,\"color\":\"GREEN\"}")]
    [InlineData("$v: [Color!] = RED", "null", "[\"RED\"]")]
    [InlineData("$v: Int", "{\"other\":{\"a\":1}}", "absent")]
    public void A_default_stands_in_for_an_absent_value_only(string definition, string json, string expected) =>
        Assert.Equal(expected, Coerce(definition, json));

    [Theory]
    [InlineData("$v: Int!", "{}", "Variable \"$v\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    [InlineData("$v: Int!", "{\"v\":null}", "Variable \"$v\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("$v: [Int!]", "{\"v\":[1,null]}", "Variable \"$v\" has invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("$v: Color", "{\"v\":\"BLUE\"}", "Variable \"$v\" has invalid value: Value \"BLUE\" does not exist in \"Color\" enum.")]
    [InlineData("$v: Color", "{\"v\":[1]}", "Variable \"$v\" has invalid value: Enum \"Color\" cannot represent non-string value: a list.")]
    [InlineData("$v: Point", "{\"v\":7}", "Variable \"$v\" has invalid value: Expected value of type \"Point\" to be an object, found: 7.")]
    [InlineData("$v: Point", "{\"v\":{\"y\":1}}", "Variable \"$v\" has invalid value: Expected value of type \"Point\" to include required field \"x\".")]
    [InlineData("$v: Point", "{\"v\":{\"x\":1,\"z\":{\"deep\":[1]}}}", "Variable \"$v\" has invalid value: Expected value of type \"Point\" not to include unknown field \"z\".")]
    [InlineData("$v: Point", "{\"v\":{\"x\":1,\"x\":2}}", "Variable \"$v\" has invalid value: Expected value of type \"Point\" to include field \"x\" only once.")]
    [InlineData("$v: Point", "{\"v\":{\"x\":1,\"inner\":[{\"x\":1},{\"x\":2,\"color\":\"?\"}]}}", "Variable \"$v\" has invalid value at .inner[1].color: Value \"?\" does not exist in \"Color\" enum.")]
    [InlineData("$v: Choice", "{\"v\":{}}", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("$v: Choice", "{\"v\":{\"a\":1,\"b\":null}}", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("$v: Choice", "{\"v\":{\"a\":null}}", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("$v: Query", "{\"v\":1}", "Variable \"$v\" expected value of type \"Query\" which cannot be used as an input type.")]
    [InlineData("$v: [Missing!]", "{\"v\":1}", "Variable \"$v\" expected value of type \"[Missing!]\" which cannot be used as an input type.")]
    [InlineData("$v: Any", "{\"v\":[{\"a\":1,\"b\":{\"a\":1}},{\"a\":1,\"b\":[],\"a\":2}]}", "Variable \"$v\" has invalid value: Expected value of type \"Any\" to include field \"a\" only once.")]
    [InlineData("$v: Color = 1", "{}", "Variable \"$v\" has invalid default value: Enum \"Color\" cannot represent non-enum value: 1.")]
    public void A_wrong_value_is_named_with_the_way_to_it(string definition, string json, string message) =>
        Assert.Equal([message], Errors(definition, json).Select(error => error.Message));

    [Fact]
    public void All_faults_are_reported_at_the_definitions_of_their_variables()
    {
        var errors = Errors("$a: Color!, $b: [Int!], $c: Point", """{"c":{"z":1},"b":[null,1,null]}""");

        Assert.Equal(
            [
                "1:7: Variable \"$a\" has invalid value: Expected a value of non-null type \"Color!\" to be provided.",
                "1:19: Variable \"$b\" has invalid value at [0]: Expected value of non-null type \"Int!\" not to be null.",
                "1:19: Variable \"$b\" has invalid value at [2]: Expected value of non-null type \"Int!\" not to be null.",
                "1:31: Variable \"$c\" has invalid value: Expected value of type \"Point\" not to include unknown field \"z\".",
                "1:31: Variable \"$c\" has invalid value: Expected value of type \"Point\" to include required field \"x\".",
            ],
            errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("[]", "The variables must be a JSON object.")]
    [InlineData("7", "The variables must be a JSON object.")]
    [InlineData("{\"v\":1,\"v\":2}", "The variables give \"v\" more than once.")]
    [InlineData("{\"v\":[1],\"\\u0076\":[2]}", "The variables give \"v\" more than once.")]
    [InlineData("{\"v\":\"\\ud800\"}", "The variables hold an escaped surrogate without its pair, which is not Unicode text.")]
    [InlineData("{\"other\":[\"\\udc00x\"]}", "The variables hold an escaped surrogate without its pair, which is not Unicode text.")]
    public void Variables_that_are_no_proper_object_are_refused(string json, string message) =>
        Assert.Equal([message], Errors("$v: Any", json).Select(error => error.Message));

    [Theory]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"v\":01}")]
    [InlineData(" ")]
    public void What_is_not_JSON_is_refused(string json)
    {
        var error = Assert.Single(Errors("$v: Any", json));

        Assert.StartsWith("The variables are not valid JSON: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("VARIABLES_INVALID", error.Code);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        VariableValues.Coerce(Schema, Operation("$v: Any"), [(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'], null, out var errors);

        Assert.Equal(["The variables are not valid UTF-8."], errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(20_000, false)]
    public void Depth_is_bounded(int depth, bool isAccepted)
    {
        var json = "{\"v\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}";
        var errors = Errors("$v: Any", json);

        Assert.Equal(isAccepted ? [] : ["The variables nest deeper than 64 levels; send flatter ones."], errors.Select(error => error.Message));
    }

    [Fact]
    public void A_limit_that_the_stack_cannot_hold_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VariableLimits.Default with { MaxDepth = 501 });

    [Fact]
    public void A_number_of_a_million_digits_is_refused_at_once()
    {
        var json = $$"""{"v":{{new string('9', 1_000_000)}}}""";

        var errors = Timing.AtOnce(() => Errors("$v: Int", json));

        Assert.InRange(Assert.Single(errors).Message.Length, 1, 500);
    }

    [Fact]
    public void Errors_are_limited_in_number()
    {
        var json = $$"""{"v":[{{string.Join(',', Enumerable.Repeat("null", 1_000))}}]}""";

        Assert.Equal(5, Errors("$v: [Int!]", json).Count);
    }

    private static string Coerce(string definition, string json)
    {
        var values = VariableValues.Coerce(Schema, Operation(definition), Encoding.UTF8.GetBytes(json), null, out var errors);
        Assert.Empty(errors);
        if (!values.TryGet("v", out var value))
        {
            return "absent";
        }

        using var output = new ResponseBuffer();
        Assert.True(ResponseWriter.TryWriteLeaf(output, value));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static List<GraphQLError> Errors(string definitions, string json)
    {
        var values = VariableValues.Coerce(Schema, Operation(definitions), Encoding.UTF8.GetBytes(json), null, out var errors);
        Assert.Equal(0, errors.IsEmpty ? 0 : values.Count);
        return [.. errors];
    }

    private static OperationDefinitionNode Operation(string definitions) =>
        Parser.Parse($"query({definitions}) {{ x }}").Definitions.OfType<OperationDefinitionNode>().Single();
}
