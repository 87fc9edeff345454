namespace Catalogue.GraphQL.Execution;

/// <summary>What recursion over input may take of a stack, whatever is configured.</summary>
public static class DepthBound
{
    /// <summary>About half a megabyte at the largest frames, the executor's.</summary>
    public const int Deepest = 500;

    internal static int Check(int maxDepth) => maxDepth is > 0 and <= Deepest
        ? maxDepth
        : throw new ArgumentOutOfRangeException(nameof(maxDepth), maxDepth, $"A limit of depth must be between 1 and {Deepest}.");
}
