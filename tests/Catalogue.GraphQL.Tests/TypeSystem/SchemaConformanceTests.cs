using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

/// <summary>
/// The reference checks documents first and types afterwards. The shared cases hold what it finds in documents; <c>schema-rules.jsonl</c>
/// beside this file holds what its <c>validateSchema</c> (graphql 17.1.0) finds in the types of those cases whose document is right.
/// </summary>
public sealed class SchemaConformanceTests
{
    /// <summary>Where the reference is not the specification: a piece of the source, and the section that decides.</summary>
    private static readonly Dictionary<string, string> Disagreements = new(StringComparer.Ordinal)
    {
        ["FRAGMENT_VARIABLE_DEFINITION"] = "3.13: DirectiveLocation has no such location; fragment variables are a proposal.",
        ["fragment "] = "3: a type system document has no executable definitions; the reference passes over them.",
    };

    [Fact]
    public void Every_case_has_the_errors_that_the_reference_finds()
    {
        var disagreements = Cases()
            .Where(item => item.Expected != item.Actual && !Disagreements.Keys.Any(item.Source.Contains))
            .Select(item => $"expected\n{item.Expected}actual\n{item.Actual}source {item.Source}")
            .ToList();

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements)}");
    }

    [Fact]
    public void Every_named_disagreement_is_one()
    {
        var sources = Cases().Where(item => item.Expected != item.Actual).Select(item => item.Source);

        Assert.Equal(Disagreements.Keys, sources.SelectMany(source => Disagreements.Keys.Where(source.Contains)).Distinct());
    }

    private static IEnumerable<(string Source, string Expected, string Actual)> Cases()
    {
        var cases = SharedFiles.ReadCases("schema.jsonl");
        var ofTypes = File.ReadLines(Path.Combine(SharedFiles.FindRoot(), "tests/Catalogue.GraphQL.Tests/TypeSystem/schema-rules.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(item => item.GetProperty("line").GetInt32(), item => item.GetProperty("errors").EnumerateArray().Select(error => error.GetString()));
        for (var i = 0; i < cases.Count; i++)
        {
            var ofDocument = cases[i].GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString());
            var source = cases[i].GetProperty("schema").GetString() ?? "";
            yield return (source, Lines(ofDocument.Concat(ofTypes.GetValueOrDefault(i + 1, []))), Lines(Errors(source)));
        }
    }

    private static IEnumerable<string> Errors(string source)
    {
        try
        {
            return Schema.Build([Parser.Parse(source, ParserLimits.Schema)], requireQueryRoot: true).Errors.Select(error => error.Message);
        }
        catch (GraphQLSyntaxException exception)
        {
            return [exception.Error.Message];
        }
    }

    /// <summary>Sorted, and without regard to a full stop at the end.</summary>
    private static string Lines(IEnumerable<string?> messages) =>
        string.Concat(messages.Select(message => $"  {message?.TrimEnd('.')}\n").Order(StringComparer.Ordinal));
}
