namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>One request, asked of both engines.</summary>
/// <param name="SchemaIndex">Which of the schemas.</param>
/// <param name="Kind">How the document came to be.</param>
/// <param name="Document">The document.</param>
/// <param name="OperationName">The operation, or null where the document has one without a name.</param>
/// <param name="Variables">JSON objects; the operation is executed with each.</param>
/// <param name="Hash">What the root value holds.</param>
internal sealed record DifferentialCase(
    int SchemaIndex,
    CaseKind Kind,
    string Document,
    string? OperationName,
    IReadOnlyList<string> Variables,
    uint Hash)
{
    /// <summary>Whether the reference is to answer with what corrections.mjs changes.</summary>
    public bool IsCorrected { get; init; } = true;

    /// <summary>Whether it is asked in parts: the document seems to have one of the directives.</summary>
    public bool IsIncremental => Document.Contains("defer", StringComparison.Ordinal) || Document.Contains("stream", StringComparison.Ordinal);
}
