namespace Catalogue.Plan.Commits;

/// <summary>A moment in a store's time, which is told in whole milliseconds and never runs back (see <see cref="IGraphStore.NowAsync"/>).</summary>
/// <param name="Milliseconds">Since the Unix epoch.</param>
public readonly record struct Instant(long Milliseconds) : IComparable<Instant>
{
    /// <summary>Before all others.</summary>
    public static Instant Never => new(long.MinValue);

    public static Instant Of(DateTimeOffset moment) => new(moment.ToUnixTimeMilliseconds());

    public int CompareTo(Instant other) => Milliseconds.CompareTo(other.Milliseconds);

    public static bool operator <(Instant left, Instant right) => left.Milliseconds < right.Milliseconds;

    public static bool operator >(Instant left, Instant right) => left.Milliseconds > right.Milliseconds;

    public static bool operator <=(Instant left, Instant right) => left.Milliseconds <= right.Milliseconds;

    public static bool operator >=(Instant left, Instant right) => left.Milliseconds >= right.Milliseconds;
}
