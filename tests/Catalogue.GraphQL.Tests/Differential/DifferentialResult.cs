namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Two verdicts on a case.</summary>
/// <param name="Number">What the case was generated from.</param>
/// <param name="Case">The case.</param>
/// <param name="Expected">The reference's verdict.</param>
/// <param name="Actual">Ours.</param>
internal sealed record DifferentialResult(int Number, DifferentialCase Case, string Expected, string Actual)
{
    /// <summary>What the reference found the document to be: <c>unparsable</c>, <c>invalid</c> or <c>valid</c>.</summary>
    public string Kind => Expected.Split('\n')[0];

    public override string ToString() =>
        $"case {Number} ({Case.Kind}, schema {Case.SchemaIndex})\n{Case.Document}\n{string.Join('\n', Case.Variables)}\nexpected:\n{Expected}\nactual:\n{Actual}\n";
}
