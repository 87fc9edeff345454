using Catalogue.Plan.Commits;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>
/// The machine's clock as far as it never runs back: where it was set back, the time goes on from where it stood, at half the
/// pace until the clock has caught up.
/// </summary>
internal sealed class StoreClock
{
    private readonly Lock reading = new();
    private readonly TimeProvider time;
    private DateTimeOffset last;
    private long stamp;

    /// <param name="time">The machine's clock.</param>
    /// <param name="floor">The last instant that the file tells of.</param>
    public StoreClock(TimeProvider time, Instant floor)
    {
        this.time = time;
        last = floor == Instant.Never ? DateTimeOffset.MinValue : DateTimeOffset.FromUnixTimeMilliseconds(floor.Milliseconds);
        stamp = time.GetTimestamp();
    }

    public Instant Now()
    {
        lock (reading)
        {
            var (clock, now) = (time.GetUtcNow(), time.GetTimestamp());
            last = clock >= last ? clock : last + (time.GetElapsedTime(stamp, now) / 2);
            stamp = now;
            return Instant.Of(last);
        }
    }
}
