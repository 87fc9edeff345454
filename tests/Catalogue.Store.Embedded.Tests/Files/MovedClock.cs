namespace Catalogue.Store.Embedded.Tests.Files;

/// <summary>A clock that goes when it is told to; its stopwatch goes by itself, as told.</summary>
internal sealed class MovedClock(DateTimeOffset now) : TimeProvider
{
    private long elapsed;

    public DateTimeOffset Now { get; set; } = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time)
    {
        Now += time;
        elapsed += time.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => elapsed;
}
