namespace Catalogue.GraphQL.Execution;

/// <summary>What one operation may ask of <see cref="OperationCompiler"/>; passing a limit is a request error.</summary>
/// <param name="MaxFields">Compiled fields, counted once per place and per possible type of the place.</param>
/// <param name="MaxVisits">Selections looked at, fragments counted wherever they are spread.</param>
/// <param name="MaxDepth">Nesting of fields; it bounds the depth of the response and the executor's stack.</param>
public sealed record CompileLimits(int MaxFields, int MaxVisits, int MaxDepth)
{
    /// <summary>Between 1 and 500.</summary>
    public int MaxDepth { get; init => field = DepthBound.Check(value); } = DepthBound.Check(MaxDepth);

    /// <summary>20,000 fields, 100,000 visits, 100 levels: about 50 ms of work.</summary>
    public static CompileLimits Default { get; } = new(20_000, 100_000, 100);
}
