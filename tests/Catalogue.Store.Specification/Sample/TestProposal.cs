using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;

namespace Catalogue.Store.Specification.Sample;

/// <summary>A proposal of a test's own making.</summary>
/// <param name="propose">The changes, or null.</param>
/// <param name="accept">Whether they may stand.</param>
public sealed class TestProposal(Func<GraphState, Task<Change[]?>> propose, Func<GraphState, Task<bool>> accept) : ChangeProposal
{
    public TestProposal(params Change[] changes)
        : this(_ => Task.FromResult<Change[]?>(changes), _ => Task.FromResult(true))
    {
    }

    /// <summary>How often it was asked whether it accepts.</summary>
    public int Judged { get; private set; }

    public override async ValueTask<ChangeSet?> ProposeAsync(GraphState before, CancellationToken cancellationToken) =>
        await propose(before) is { } changes ? new ChangeSet([.. changes], "test") : null;

    public override async ValueTask<bool> AcceptAsync(GraphState after, CancellationToken cancellationToken)
    {
        Judged++;
        return await accept(after);
    }
}
