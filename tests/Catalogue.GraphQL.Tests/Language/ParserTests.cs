using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a(x: \"é\") b! }", "1:14 Expected Name, found \"!\".")]
    [InlineData("{ a(x: \"😀\") b! }", "1:15 Expected Name, found \"!\".")]
    [InlineData("# 漢字 😀\n{ a ? }", "2:5 Unexpected character: \"?\".")]
    [InlineData("{ a(x: \"\"\"é\n漢字\"\"\") b! }", "2:9 Expected Name, found \"!\".")]
    [InlineData("{ a\r\n\r b! }", "3:3 Expected Name, found \"!\".")]
    [InlineData("\uFEFF{ a! }", "1:5 Expected Name, found \"!\".")]
    [InlineData("{ é }", "1:3 Unexpected character: U+00E9.")]
    [InlineData("{ a 😀 }", "1:5 Unexpected character: U+1F600.")]
    [InlineData("{ a \u0000 }", "1:5 Unexpected character: U+0000.")]
    [InlineData("{ a ' }", "1:5 Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("{ a . }", "1:5 Unexpected character: \".\".")]
    [InlineData("{ a .. }", "1:5 Unexpected \"..\", did you mean \"...\"?")]
    [InlineData("{ a(x: .5) }", "1:8 Invalid number, expected digit before \".\", did you mean to write a 0 before it?")]
    [InlineData("{ a(x: 01) }", "1:9 Invalid number, unexpected digit after 0: \"1\".")]
    [InlineData("{ a(x: 1.) }", "1:10 Invalid number, expected digit but got: \")\".")]
    [InlineData("{ a(x: 1.5e) }", "1:12 Invalid number, expected digit but got: \")\".")]
    [InlineData("{ a(x: 1a) }", "1:9 Invalid number, expected digit but got: \"a\".")]
    [InlineData("{ a(x: -", "1:9 Invalid number, expected digit but got: <EOF>.")]
    [InlineData("{ a(x: \"b", "1:10 Unterminated string.")]
    [InlineData("{ a(x: \"b\nc\") }", "1:10 Unterminated string.")]
    [InlineData("{ a(x: \"\"\"b\n c", "2:3 Unterminated string.")]
    [InlineData("{ a(x: \"\\z\") }", "1:9 Invalid character escape sequence: \"\\z\".")]
    [InlineData("{ a(x: \"\\u12G4\") }", "1:9 Invalid Unicode escape sequence: \"\\u12G4\".")]
    [InlineData("{ a(x: \"\\uD800x\") }", "1:9 Invalid Unicode escape sequence: \"\\uD800\".")]
    [InlineData("{ a(x: \"\\uD800\\u0041\") }", "1:9 Invalid Unicode escape sequence: \"\\uD800\\u0041\".")]
    [InlineData("{ a(x: \"\\u{110000}\") }", "1:9 Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("{ a(x: \"\\u{}\") }", "1:9 Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("", "1:1 Unexpected <EOF>.")]
    [InlineData("query Q($a: Int = $b) { c }", "1:19 Unexpected variable \"$b\" in constant value.")]
    [InlineData("\"about\" { a }", "1:1 Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"about\" extend type A { b: C }", "1:1 Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("extend type A", "1:14 Unexpected <EOF>.")]
    [InlineData("enum A { true }", "1:10 Name \"true\" is reserved and cannot be used for an enum value.")]
    public void A_syntax_error_names_its_place(string source, string expected)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(source));

        var location = Assert.Single(exception.Error.Locations);
        Assert.Equal(expected, $"{location.Line}:{location.Column} {exception.Error.Message["Syntax Error: ".Length..]}");
    }

    [Fact]
    public void A_syntax_error_in_a_file_names_the_file()
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("type A {\n  b C\n}", ParserLimits.Schema, "schema/a.graphql"));

        Assert.Equal("schema/a.graphql:2:5: Syntax Error: Expected \":\", found Name \"C\".", exception.Message);
    }

    [Fact]
    public void A_source_that_is_not_utf8_is_refused_at_its_first_wrong_byte()
    {
        byte[] source = [.. "{ é\n  "u8, 0xC3, 0x28, .. " }"u8];

        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(source));

        Assert.Equal("2:3: Syntax Error: The source is not valid UTF-8.", exception.Message);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\n\\t\\\"\\\\\\/\\b\\f\\r\"", "a\n\t\"\\/\b\f\r")]
    [InlineData("\"\\u00e9 \\u{1F600} \\uD83D\\uDE00 \\u{00E9}\"", "é 😀 😀 é")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"\n    Hello,\n      World!\r\n\r\n    Yours,\r      é \\\"\"\" \\n\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  é \"\"\" \\n")]
    [InlineData("\"\"\"   a\n   b\"\"\"", "   a\nb")]
    public void A_string_has_its_semantic_value(string literal, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseValue(Encoding.UTF8.GetBytes(literal)));

        Assert.Equal((expected, literal.StartsWith("\"\"\"", StringComparison.Ordinal)), (value.Value, value.IsBlock));
    }

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        var document = Parser.Parse("query Q {\n  é: a\n}".Replace('é', 'e'), sourceName: "q.graphql");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(
            [new Location(0, 18, 1, 1, "q.graphql"), new Location(6, 7, 1, 7, "q.graphql"), new Location(12, 16, 2, 3, "q.graphql"), new Location(15, 16, 2, 6, "q.graphql")],
            [operation.Location, operation.NameLocation, field.Location, field.NameLocation]);
    }

    [Fact]
    public void Descriptions_of_executable_definitions_are_kept()
    {
        var document = Parser.Parse("\"op\" query Q(\"var\" $a: Int) { b } \"frag\" fragment F on T { c }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal(
            ["op", "var", "frag"],
            [operation.Description?.Value, operation.VariableDefinitions[0].Description?.Value, fragment.Description?.Value]);
    }

    [Fact]
    public void Equal_names_of_a_document_are_one_string()
    {
        var names = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"field{i} field{i}"));

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.Parse($"{{ {names} }}").Definitions));

        var fields = operation.SelectionSet.Selections.Cast<FieldNode>().ToList();
        Assert.Equal(1000, fields.Count);
        Assert.All(fields.Chunk(2), pair => Assert.Same(pair[0].Name, pair[1].Name));
        Assert.Equal(500, fields.Select(field => field.Name).Distinct(StringComparer.Ordinal).Count());
    }
}
