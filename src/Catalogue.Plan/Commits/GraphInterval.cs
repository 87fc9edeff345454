namespace Catalogue.Plan.Commits;

/// <summary>Two states of the graph, one after the other, and what lies between them.</summary>
/// <param name="Difference">All in which the two differ, whatever happened on the way; empty where <see cref="IsFromNothing"/>.</param>
/// <param name="Before">The earlier state.</param>
/// <param name="After">The later one, or the same.</param>
public record GraphInterval(GraphDifference Difference, GraphState Before, GraphState After)
{
    /// <summary>Whether the earlier state is the graph without a node: whatever the later one holds is new, and is not listed.</summary>
    public bool IsFromNothing { get; init; }

    /// <summary>False where the store does not remember the state that was asked for and begins with nothing in its place: what went since is not told then.</summary>
    public bool IsComplete { get; init; } = true;
}
