namespace Catalogue.Engine.Tests;

/// <summary>A clock that stands still, so that grants are live or expired for good.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>The day on which the cases are asked.</summary>
    public static readonly FixedTime CaseDay = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
