using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserConformanceTests
{
    [Fact]
    public void Every_case_parses_or_fails_where_the_reference_does()
    {
        var disagreements = new List<string>();
        foreach (var parseCase in SharedFiles.ReadCases("parse.jsonl"))
        {
            var expected = Expected(parseCase);
            var actual = Outcome(parseCase);
            if (expected != actual)
            {
                disagreements.Add($"expected {expected}\n  actual {actual}\n  source {parseCase.GetProperty("source").GetRawText()}");
            }
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements)}");
    }

    [Fact]
    public void Every_valid_case_is_the_same_tree_after_printing_and_parsing_again()
    {
        foreach (var parseCase in SharedFiles.ReadCases("parse.jsonl").Where(item => item.GetProperty("ok").GetBoolean()))
        {
            var document = Parser.Parse(Source(parseCase));
            var printed = Printer.Print(document);

            Assert.Equal(SyntaxDump.Of(document), SyntaxDump.Of(Parser.Parse(printed)));
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
        }
    }

    private static string Expected(JsonElement parseCase)
    {
        if (parseCase.GetProperty("ok").GetBoolean())
        {
            return "ok";
        }

        var location = parseCase.GetProperty("locations")[0];
        return $"{location.GetProperty("line")}:{location.GetProperty("column")} {parseCase.GetProperty("message").GetString()}";
    }

    private static string Outcome(JsonElement parseCase)
    {
        var limits = parseCase.TryGetProperty("options", out var options)
            ? ParserLimits.Operation with { MaxTokens = options.GetProperty("maxTokens").GetInt32() }
            : ParserLimits.Operation;
        try
        {
            Parser.Parse(Source(parseCase), limits);
            return "ok";
        }
        catch (GraphQLSyntaxException exception)
        {
            return $"{Assert.Single(exception.Error.Locations)} {exception.Error.Message}";
        }
    }

    private static string Source(JsonElement parseCase) => parseCase.GetProperty("source").GetString() ?? "";
}
