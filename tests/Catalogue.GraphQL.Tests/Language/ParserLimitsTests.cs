using System.Diagnostics;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    private const string TooDeep = "Syntax Error: Document is nested more than 200 levels deep. Parsing aborted. Select fewer levels at once, and send nested values as variables.";

    public static TheoryData<string, string, string, string> Nestings => new()
    {
        { "{", "a{", "a", "}" },
        { "{", "...{", "a", "}" },
        { "{", "...on T{", "a", "}" },
        { "{a(x:", "[", "1", "]" },
        { "{a(x:", "{y:", "1", "}" },
        { "query($x:", "[", "T", "]" },
        { "query($x:T=", "[", "1", "]" },
        { "{a@d(x:", "{y:", "1", "}" },
        { "type A{b:", "[", "T", "]" },
        { "input A{b:T=", "{y:", "1", "}" },
        { "type A@d(x:", "[", "1", "]" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void A_document_nested_beyond_the_limit_is_refused_at_once(string start, string open, string inner, string close)
    {
        foreach (var levels in new[] { 201, 5_000, 20_000, 100_000 })
        {
            var source = start + Repeat(open, levels) + inner + Repeat(close, levels);
            var limits = ParserLimits.Operation with { MaxTokens = int.MaxValue };

            var watch = Stopwatch.StartNew();
            var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(source, limits));

            Assert.Equal(TooDeep, exception.Error.Message);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{levels} levels took {watch.Elapsed}.");
        }
    }

    [Theory]
    [InlineData("{", "a{", "a", "}", 199)]
    [InlineData("{a(x:", "[", "1", "]", 199)]
    [InlineData("type A{b:", "[", "T", "]", 200)]
    public void A_document_nested_up_to_the_limit_is_parsed_and_printed(string start, string open, string inner, string close, int levels)
    {
        var source = start + Repeat(open, levels) + inner + Repeat(close, levels) + (start == "{a(x:" ? ")}" : "}");

        var document = Parser.Parse(source);

        Assert.Equal(SyntaxDump.Of(document), SyntaxDump.Of(Parser.Parse(document.ToString())));
    }

    [Fact]
    public void A_nested_document_that_is_cut_off_is_refused()
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(Repeat("{a", 20_000)));

        Assert.Equal(TooDeep, exception.Error.Message);
    }

    [Fact]
    public void An_operation_may_have_15000_tokens()
    {
        var limits = ParserLimits.Operation with { MaxNodes = int.MaxValue };
        Parser.Parse($"{{{Repeat(" a", 14_998)}}}", limits);

        AssertRefused($"{{{Repeat(" a", 14_999)}}}", limits, "1:30000: Syntax Error: Document contains more than 15000 tokens. Parsing aborted. Send it in parts, and long values as variables.");
    }

    /// <summary>A document of one operation with one selection set has three nodes before the first field.</summary>
    [Fact]
    public void An_operation_may_have_10000_nodes()
    {
        Assert.Equal(10_000, Parser.Parse($"{{{Repeat(" a", 9_997)}}}").NodeCount);

        AssertRefused($"{{{Repeat(" a", 9_998)}}}", ParserLimits.Operation, "1:19999: Syntax Error: Document contains more than 10000 nodes. Parsing aborted. Send it in parts, and long values as variables.");
    }

    [Theory]
    [InlineData("{a}", 4)]
    [InlineData("{a(b:1)@c ...F ...on T{d}}", 12)]
    [InlineData("query($v:[T!]=[1,E,true,null,1.0,\"\",{a:2}]){a}", 19)]
    [InlineData("type T implements I@d{a(b:C=1):D} extend enum E{F} union U=A|B directive@x on FIELD", 15)]
    public void Every_node_is_counted_once(string source, int nodes) => Assert.Equal(nodes, Parser.Parse(source).NodeCount);

    [Fact]
    public void An_operation_may_have_500_aliases()
    {
        Parser.Parse($"{{{Repeat("a:b ", 500)}}}");

        AssertRefused($"{{{Repeat("a:b ", 501)}}}", ParserLimits.Operation, "1:2004: Syntax Error: Document contains more than 500 aliases. Parsing aborted. Ask for lists rather than one item at a time, or send several requests.");
    }

    [Theory]
    [InlineData("{a", "}")]
    [InlineData("{...F", "}")]
    [InlineData("{...", "{a}}")]
    [InlineData("query", "{a}")]
    [InlineData("fragment F on T", "{a}")]
    [InlineData("query($v:T", "){a}")]
    public void One_place_may_have_20_directives(string before, string after)
    {
        Parser.Parse($"{before}{Repeat("@d", 20)}{after}");

        AssertRefused($"{before}{Repeat("@d", 21)}{after}", ParserLimits.Operation, $"1:{before.Length + 41}: Syntax Error: One place has more than 20 directives. Parsing aborted. Remove those that are repeated.");
    }

    [Fact]
    public void A_schema_may_have_any_number_of_tokens()
    {
        var document = Parser.Parse(Repeat("scalar A ", 50_000), ParserLimits.Schema);

        Assert.Equal(50_000, document.Definitions.Length);
    }

    private static void AssertRefused(string source, ParserLimits limits, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(source, limits)).Message);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
