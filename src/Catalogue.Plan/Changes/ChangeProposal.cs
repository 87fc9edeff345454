using Catalogue.Plan.Commits;

namespace Catalogue.Plan.Changes;

/// <summary>
/// A change set that is made and judged while nobody else writes: what it rests on is so until it is committed. Each of
/// the two questions is asked once at most; neither may write to the store. What they throw passes through, and nothing
/// has happened then.
/// </summary>
public abstract class ChangeProposal
{
    /// <summary>The changes to make to the store's present state, or null to make none.</summary>
    public abstract ValueTask<ChangeSet?> ProposeAsync(GraphState before, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the state that the changes come to may be the store's. Asked when they have no fault and before anything of
    /// them is written, also where they change nothing. The state may be read afterwards too.
    /// </summary>
    public abstract ValueTask<bool> AcceptAsync(GraphState after, CancellationToken cancellationToken);
}
