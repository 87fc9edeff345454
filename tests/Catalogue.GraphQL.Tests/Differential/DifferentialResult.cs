namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Two verdicts on a case.</summary>
/// <param name="Number">What the case was generated from.</param>
/// <param name="Case">The case.</param>
/// <param name="Expected">The reference's verdict.</param>
/// <param name="Actual">Ours.</param>
internal sealed record DifferentialResult(int Number, DifferentialCase Case, string Expected, string Actual)
{
    /// <summary>Equal verdicts. The reference announces streams of no items, so that it may have parts where we have none; both were put together.</summary>
    public bool Agrees => Put(Expected) == Put(Actual);

    /// <summary>What the reference found the document to be: <c>unparsable</c>, <c>invalid</c> or <c>valid</c>.</summary>
    public string Kind => Expected.Split('\n')[0];

    private static string Put(string verdict) => verdict.Replace("\nparts v0.", "\nwhole v0.", StringComparison.Ordinal);

    public override string ToString() =>
        $"case {Number} ({Case.Kind}, schema {Case.SchemaIndex})\n{Case.Document}\n{string.Join('\n', Case.Variables)}\nexpected:\n{Expected}\nactual:\n{Actual}\n";
}
