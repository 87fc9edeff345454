namespace Catalogue.GraphQL.Execution;

/// <summary>What one response may be.</summary>
/// <param name="MaxResponseBytes">Bytes of data; a larger response is a request error instead.</param>
/// <param name="MaxErrors">Execution errors listed; those beyond are counted in one last error.</param>
public sealed record ExecutionLimits(long MaxResponseBytes, int MaxErrors)
{
    /// <summary>64 MiB, 100 errors.</summary>
    public static ExecutionLimits Default { get; } = new(64L * 1024 * 1024, 100);
}
