using Catalogue.Plan.Commits;
using Catalogue.Store.Embedded.Commits;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded;

/// <summary>Telling what lies between two instants.</summary>
public sealed partial class EmbeddedStore
{
    // Held from the moment at which a commit gets its instant until it is visible, and while an instant is given out: whoever was
    // given one sees all commits up to it, and every other commit gets a later one.
    private readonly Turn dating = new();
    private readonly StoreClock clock;
    private readonly Instant beginning;
    private readonly History history;

    // The last instant given out. An earlier process may have given any up to the opening of its file.
    private Instant given;

    public async ValueTask<Instant> NowAsync(CancellationToken cancellationToken)
    {
        await dating.EnterAsync(cancellationToken);
        try
        {
            // The commit that failed may be in the file, with an instant that would be past.
            RequireWholeFile();
            return given = clock.Now();
        }
        finally
        {
            dating.Leave();
        }
    }

    public async ValueTask<GraphInterval?> BetweenAsync(Instant? since, Instant until, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (until < beginning)
        {
            return null;
        }

        var present = current;
        var after = await history.StateAsync(present, await SequenceAtAsync(until, present, cancellationToken), cancellationToken);
        var isKnown = since is { } instant && instant >= beginning;
        var first = isKnown ? Math.Min(await SequenceAtAsync(since.GetValueOrDefault(), present, cancellationToken), after.Sequence) : 0;
        var interval = await history.BetweenAsync(first, after, cancellationToken);
        return isKnown || since is null ? interval : interval with { IsComplete = false };
    }

    private ValueTask<long> SequenceAtAsync(Instant instant, Snapshot present, CancellationToken cancellationToken) => instant >= present.At
        ? ValueTask.FromResult(present.Sequence)
        : log.SequenceAtAsync(instant, present.Sequence, cancellationToken);

    private Instant NextInstant(Instant last) => new(Math.Max(Math.Max(clock.Now().Milliseconds, last.Milliseconds), given.Milliseconds + 1));
}
