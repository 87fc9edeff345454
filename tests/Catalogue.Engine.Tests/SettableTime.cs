namespace Catalogue.Engine.Tests;

/// <summary>A clock that goes when a test says so.</summary>
internal sealed class SettableTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>The same day as <see cref="FixedTime.CaseDay"/>.</summary>
    public static SettableTime OnCaseDay() => new(FixedTime.CaseDay.GetUtcNow());

    public void Pass(int milliseconds) => Now = Now.AddMilliseconds(milliseconds);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => 0;
}
