using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserConformanceTests
{
    /// <summary>Where the reference is ahead of the specification: a piece of the source, and the section that decides.</summary>
    private static readonly Dictionary<string, string> Disagreements = new(StringComparer.Ordinal)
    {
        ["FRAGMENT_VARIABLE_DEFINITION"] = "3.13: DirectiveLocation has no such location; fragment variables are a proposal.",
    };

    [Fact]
    public void Every_case_parses_or_fails_where_the_reference_does()
    {
        var disagreements = new List<string>();
        foreach (var parseCase in Cases())
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
        foreach (var parseCase in Cases().Where(item => item.GetProperty("ok").GetBoolean()))
        {
            var document = Parser.Parse(Source(parseCase));
            var printed = Printer.Print(document);

            Assert.Equal(SyntaxDump.Of(document), SyntaxDump.Of(Parser.Parse(printed)));
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
        }
    }

    [Fact]
    public void Every_named_disagreement_is_one()
    {
        var sources = SharedFiles.ReadCases("parse.jsonl").Where(item => Expected(item) != Outcome(item)).Select(Source);

        Assert.Equal(Disagreements.Keys, sources.SelectMany(source => Disagreements.Keys.Where(source.Contains)).Distinct());
    }

    private static IEnumerable<JsonElement> Cases() =>
        SharedFiles.ReadCases("parse.jsonl").Where(item => !Disagreements.Keys.Any(Source(item).Contains));

    private static string Expected(JsonElement parseCase)
    {
        if (parseCase.GetProperty("ok").GetBoolean())
        {
            return "ok";
        }

        var location = parseCase.GetProperty("locations")[0];
        return $"{location.GetProperty("line")}:{location.GetProperty("column")} {parseCase.GetProperty("message").GetString()}";
    }

    /// <summary>The reference does not say what to do about a limit.</summary>
    private static string WithoutRemedy(string message) =>
        message.IndexOf(" Parsing aborted.", StringComparison.Ordinal) is var end and >= 0 ? message[..(end + " Parsing aborted.".Length)] : message;

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
            return $"{Assert.Single(exception.Error.Locations)} {WithoutRemedy(exception.Error.Message)}";
        }
    }

    private static string Source(JsonElement parseCase) => parseCase.GetProperty("source").GetString() ?? "";
}
