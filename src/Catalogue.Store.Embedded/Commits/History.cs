using System.Text.Json;
using Catalogue.Plan;
using Catalogue.Plan.Commits;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Files;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>
/// Past states: made anew from a later one by undoing what the change log tells, and the last few kept. What nothing touched
/// since they share with the later one.
/// </summary>
internal sealed class History(ChangeLog log, GuardShapes shapes, string path)
{
    private const int StatesKept = 4;

    // Differences are bounded by what they hold, an empty one counting as well.
    private const long DifferencesKept = 1_000_000;
    private const long LeastWeight = 50_000;

    private readonly Turn turn = new();
    private readonly Recent<long, Snapshot> states = new(StatesKept);
    private readonly Recent<(long Since, long Until), GraphInterval> intervals = new(DifferencesKept);

    /// <summary>The state with a sequence number.</summary>
    public async ValueTask<Snapshot> StateAsync(Snapshot present, long sequence, CancellationToken cancellationToken)
    {
        if (sequence == present.Sequence)
        {
            states.Keep(sequence, present, 1);
            return present;
        }

        if (sequence == 0)
        {
            return Snapshot.Empty(present.Model);
        }

        await turn.EnterAsync(cancellationToken);
        try
        {
            return states.TryGet(sequence, out var kept) ? kept : (await RewindAsync(present, sequence, cancellationToken)).State;
        }
        finally
        {
            turn.Leave();
        }
    }

    /// <summary>What lies between the state with a sequence number and a later one: the same interval while it is kept.</summary>
    public async ValueTask<GraphInterval> BetweenAsync(long since, Snapshot until, CancellationToken cancellationToken)
    {
        var after = new SnapshotState(until, shapes);
        if (since == 0 || since == until.Sequence)
        {
            return new GraphInterval(new GraphDifference([], []), since == 0 ? new SnapshotState(Snapshot.Empty(until.Model), shapes) : after, after) { IsFromNothing = since == 0 };
        }

        await turn.EnterAsync(cancellationToken);
        try
        {
            return intervals.TryGet((since, until.Sequence), out var kept) ? kept : await FindAsync(since, until, cancellationToken);
        }
        finally
        {
            turn.Leave();
        }
    }

    private async ValueTask<GraphInterval> FindAsync(long since, Snapshot until, CancellationToken cancellationToken)
    {
        var (state, difference) = await RewindAsync(until, since, cancellationToken);
        var interval = new GraphInterval(difference, new SnapshotState(state, shapes), new SnapshotState(until, shapes));
        intervals.Keep((since, until.Sequence), interval, LeastWeight + difference.Nodes.Length + difference.Edges.Length);
        return interval;
    }

    private async ValueTask<(Snapshot State, GraphDifference Difference)> RewindAsync(Snapshot later, long sequence, CancellationToken cancellationToken)
    {
        var rewind = new Rewind(later);
        try
        {
            await log.ReadBackAsync(sequence, later.Sequence, rewind.Undo, cancellationToken);
            var changes = rewind.Changes();
            var state = later.Back(changes, sequence);
            states.Keep(sequence, state, 1);
            return (state, Differences.Back(changes));
        }
        catch (JsonException exception)
        {
            throw new StoreUnavailableException(StoreTrouble.Damaged(path), exception);
        }
    }
}
