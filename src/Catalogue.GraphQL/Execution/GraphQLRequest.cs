using Catalogue.GraphQL.Cost;

namespace Catalogue.GraphQL.Execution;

/// <summary>A request (spec 6.1) as slices of the bytes it came in; nothing is decoded yet.</summary>
/// <param name="Query">The document, UTF-8.</param>
/// <param name="OperationName">The operation to execute, or null.</param>
/// <param name="Variables">The JSON object of variables; empty where there are none.</param>
/// <param name="Extensions">The JSON object of extensions; empty where there are none.</param>
public sealed record GraphQLRequest(
    ReadOnlyMemory<byte> Query,
    string? OperationName = null,
    ReadOnlyMemory<byte> Variables = default,
    ReadOnlyMemory<byte> Extensions = default)
{
    /// <summary>Whether the cost is told.</summary>
    public CostReporting Cost { get; init; }

    /// <summary>What the client takes beside one whole response.</summary>
    public IncrementalForm Incremental { get; init; }

    /// <summary>The name of the request in logs, which the transport gives it; null where it has none.</summary>
    public string? RequestId { get; set; }

    /// <summary>What an execution error does to the response.</summary>
    public ErrorBehavior OnError { get; init; }
}
