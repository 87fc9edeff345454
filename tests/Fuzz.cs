using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Tests;

/// <summary>Feeds many inputs to code that must take anything. The environment variable <c>CATALOGUE_FUZZ</c> sets how many.</summary>
internal sealed class Fuzz
{
    // The smallest stack that a thread of a server usually has (Windows); Linux gives 1.5 MB or more.
    private const int StackBytes = 1024 * 1024;
    private const int Attempts = 5;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(30);

    private readonly Action<int> feed;
    private readonly int count;
    private int current;
    private long started;
    private Exception? fault;

    private Fuzz(int count, Action<int> feed) => (this.count, this.feed) = (count, feed);

    /// <summary>How many inputs: what <c>CATALOGUE_FUZZ</c> says, divided where each one is more work, or else the usual number.</summary>
    public static int Count(int usual, int divisor = 1) => Environment.GetEnvironmentVariable("CATALOGUE_FUZZ") is { Length: > 0 } configured
        ? int.Parse(configured, CultureInfo.InvariantCulture) / divisor
        : usual;

    /// <summary>
    /// Feeds the inputs 0 up to the count on a thread with a small stack. Fails with the number of the first input that throws, that
    /// takes 250 ms five times, or that never comes back; exhausting the stack ends the process.
    /// </summary>
    public static void Run(int count, Action<int> feed) => new Fuzz(count, feed).Run();

    private void Run()
    {
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        var thread = new Thread(FeedAll, StackBytes) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            var elapsed = Stopwatch.GetElapsedTime(Volatile.Read(ref started));
            Assert.True(elapsed < Hung, $"Input {Volatile.Read(ref current)} has not come back for {elapsed.TotalSeconds:0} s.");
        }

        if (fault is not null)
        {
            throw new InvalidOperationException($"Input {current} of {count}: {fault.Message}", fault);
        }
    }

    private void FeedAll()
    {
        try
        {
            for (current = 0; current < count; current++)
            {
                FeedOne(current);
            }
        }
        catch (Exception e)
        {
            fault = e;
        }
    }

    /// <summary>The processor may be taken from any one attempt; work that is too much is so every time.</summary>
    private void FeedOne(int number)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < Attempts && fastest > Soon; i++)
        {
            Volatile.Write(ref started, Stopwatch.GetTimestamp());
            feed(number);
            var elapsed = Stopwatch.GetElapsedTime(started);
            fastest = elapsed < fastest ? elapsed : fastest;
        }

        Assert.True(fastest <= Soon, $"It takes {fastest.TotalMilliseconds:0} ms.");
    }
}
