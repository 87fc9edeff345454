using System.Diagnostics;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    private const string TooDeep = "Syntax Error: Document is nested more than 200 levels deep. Parsing aborted.";

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
        Parser.Parse($"{{{Repeat(" a", 14_998)}}}");
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse($"{{{Repeat(" a", 14_999)}}}"));

        Assert.Equal("1:30000: Syntax Error: Document contains more than 15000 tokens. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void A_schema_may_have_any_number_of_tokens()
    {
        var document = Parser.Parse(Repeat("scalar A ", 50_000), ParserLimits.Schema);

        Assert.Equal(50_000, document.Definitions.Length);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
