namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>
/// Our engine against the reference implementation, over random requests that a fixed seed determines: whether and where they
/// do not parse, whether and where they are not valid, the coerced variables, data and errors with their paths and places.
/// </summary>
public sealed class DifferentialTests
{
    private const int MostShown = 5;

    [Fact]
    public async Task Every_random_request_is_answered_as_the_reference_answers_it()
    {
        var results = await DifferentialRun.GetAsync();

        var disagreements = results.Where(result => !result.Agrees && !NamedDisagreements.Explain(result)).ToList();

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements.OrderBy(result => result.Case.Document.Length).Take(MostShown))}");
    }

    [Fact]
    public async Task Every_named_departure_of_the_reference_is_one()
    {
        var results = await DifferentialRun.AskAsync(_ => Departure.All.SelectMany(departure => new[] { departure.ToCase(isCorrected: false), departure.ToCase(isCorrected: true) }));

        Assert.All(results, result => Assert.Equal(
            result.Case.IsCorrected,
            result.Agrees || (result.Case.IsCorrected && NamedDisagreements.Explain(result))));
    }

    /// <summary>How many there are of each kind depends on the served schema; that there are enough does not.</summary>
    [Theory]
    [InlineData(CaseKind.Valid, "valid", 8_500)]
    [InlineData(CaseKind.Faulty, "valid", 2_500)]
    [InlineData(CaseKind.Faulty, "invalid", 4_500)]
    [InlineData(CaseKind.Reshaped, "invalid", 150)]
    [InlineData(CaseKind.Reshaped, "unparsable", 1_500)]
    [InlineData(CaseKind.Damaged, "valid", 300)]
    [InlineData(CaseKind.Damaged, "invalid", 150)]
    [InlineData(CaseKind.Damaged, "unparsable", 1_000)]
    internal async Task There_are_enough_requests_of_every_kind(CaseKind kind, string verdict, int least)
    {
        var results = await DifferentialRun.GetAsync();

        Assert.InRange(results.Count(result => result.Case.Kind == kind && result.Kind == verdict), least, DifferentialRun.CaseCount);
    }

    [Theory]
    [InlineData("\nvariables ", 15_000)]
    [InlineData("\nrefused", 4_000)]
    [InlineData("\ndata null\n", 500)]
    [InlineData("\nerror ", 10_000)]
    [InlineData("\nparts v0.2\n", 3_000)]
    [InlineData("\nparts v0.1\n", 3_000)]
    [InlineData("\nfailed ", 300)]
    public async Task There_are_enough_executions_of_every_kind(string text, int least)
    {
        var results = await DifferentialRun.GetAsync();

        Assert.InRange(results.Sum(result => result.Expected.Split(text).Length - 1), least, int.MaxValue);
    }

    [Fact]
    public async Task What_is_generated_by_the_rules_is_valid_with_the_variables_meant_for_it()
    {
        var results = await DifferentialRun.GetAsync();

        var wrong = results.Where(result => result.Case.Kind == CaseKind.Valid && !result.Expected.StartsWith("valid\nvariables", StringComparison.Ordinal)).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} are not:\n{string.Join('\n', wrong.OrderBy(result => result.Case.Document.Length).Take(MostShown))}");
    }
}
