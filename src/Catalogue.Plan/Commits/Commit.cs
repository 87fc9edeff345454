namespace Catalogue.Plan.Commits;

/// <summary>A change set that was committed: the states before and after it, and what lies between them.</summary>
/// <param name="Sequence">The store's sequence number after it. It counts what nobody may see, too: not for clients.</param>
/// <param name="Difference">Never empty.</param>
/// <param name="Before">The state that the change set was applied to: that after the commit before this one.</param>
/// <param name="After">The state that it made.</param>
public sealed record Commit(long Sequence, GraphDifference Difference, GraphState Before, GraphState After) : GraphInterval(Difference, Before, After);
