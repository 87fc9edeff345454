using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

/// <summary>The conformance cases, mutated: every input is a document or a syntax error, soon.</summary>
public sealed class ParserFuzzTests
{
    private const int Inputs = 200_000;
    private const int LongestMessage = 1_000;

    [Fact]
    public void Mutated_documents_are_parsed_or_refused()
    {
        var mutator = Mutator();
        var parsed = 0;
        var count = Fuzz.Count(Inputs);

        Fuzz.Run(count, number => parsed += SurvivesPrinting(mutator.Make(number), number) ? 1 : 0);

        Assert.InRange(parsed, count / 20, count);
    }

    [Fact]
    public void Mutated_values_and_types_are_parsed_or_refused()
    {
        var mutator = Mutator();

        Fuzz.Run(Fuzz.Count(Inputs, divisor: 10) / 10, number =>
        {
            var input = mutator.Make(number);
            Try(() => Parser.ParseValue(input), input);
            Try(() => Parser.ParseType(input), input);
            Try(() => Parser.Parse(input, ParserLimits.Schema), input);
        });
    }

    private static bool SurvivesPrinting(byte[] input, int number)
    {
        if (Try(() => Parser.Parse(input), input) is not { } document)
        {
            return false;
        }

        var printed = Printer.Print(document);
        var again = Parser.Parse(printed);
        Assert.Equal(printed, Printer.Print(again));

        // Comparing trees is slow.
        if (number % 16 == 0)
        {
            Assert.Equal(SyntaxDump.Of(document), SyntaxDump.Of(again));
        }

        return true;
    }

    private static T? Try<T>(Func<T> parse, byte[] input)
        where T : SyntaxNode
    {
        try
        {
            return parse();
        }
        catch (GraphQLSyntaxException exception)
        {
            var location = Assert.Single(exception.Error.Locations);
            Assert.InRange(location.Line, 1, input.Length + 1);
            Assert.InRange(location.Column, 1, input.Length + 1);
            Assert.InRange(exception.Error.Message.Length, 1, LongestMessage);
            return null;
        }
    }

    private static Mutator Mutator() =>
        new([.. SharedFiles.ReadCases("parse.jsonl").Select(item => Encoding.UTF8.GetBytes(item.GetProperty("source").GetString() ?? ""))]);
}
