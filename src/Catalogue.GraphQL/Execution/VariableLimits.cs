namespace Catalogue.GraphQL.Execution;

/// <summary>What a request's variables may be.</summary>
/// <param name="MaxDepth">Nesting of lists and objects in the JSON.</param>
/// <param name="MaxErrors">How many errors are reported.</param>
public sealed record VariableLimits(int MaxDepth, int MaxErrors)
{
    /// <summary>Between 1 and 500.</summary>
    public int MaxDepth { get; init => field = DepthBound.Check(value); } = DepthBound.Check(MaxDepth);

    /// <summary>64 levels, 5 errors.</summary>
    public static VariableLimits Default { get; } = new(64, 5);
}
