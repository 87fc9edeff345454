using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Engine;

/// <summary>What one request may ask of the engine, and what the engine keeps between requests.</summary>
public sealed record EngineLimits
{
    public ParserLimits Parser { get; init; } = ParserLimits.Operation;

    public ValidationLimits Validation { get; init; } = ValidationLimits.Default;

    public VariableLimits Variables { get; init; } = VariableLimits.Default;

    public CompileLimits Compile { get; init; } = CompileLimits.Default;

    public ExecutionLimits Execution { get; init; } = ExecutionLimits.Default;

    public ListLimits Lists { get; init; } = new();

    /// <summary>Operations that run at a time. While the store answers in memory a few are enough for any processor; more serve stores that are waited for.</summary>
    public int ConcurrentOperations { get; init; } = 64;

    /// <summary>Operations that wait for others to end; those beyond are refused.</summary>
    public int QueuedOperations { get; init; } = 512;

    /// <summary>The largest field cost and type cost of an operation (see <see cref="GraphQL.Cost.OperationCost"/>): some hundred thousand objects are about the 64 MB that a response may have.</summary>
    public double MaxCost { get; init; } = 200_000;

    /// <summary>Bytes that the kept documents may take, by their own bytes; see <see cref="Engine.Execution.DocumentCache"/>.</summary>
    public long DocumentCacheBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Bytes that the kept plans may take, by operation, policy fingerprint and shape of variables.</summary>
    public long PlanCacheBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Changes that may wait for a subscriber to take them; a change set that is larger finds room where nothing else waits.</summary>
    public int WaitingChanges { get; init; } = 4096;

    /// <summary>Commits that may wait for the server to find out what they are for a subscriber. How fast the subscriber reads is no matter here.</summary>
    public int WaitingCommits { get; init; } = 1024;
}
