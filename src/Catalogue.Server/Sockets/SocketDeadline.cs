namespace Catalogue.Server.Sockets;

/// <summary>Closes a socket at a moment, unless it is disposed before.</summary>
internal sealed class SocketDeadline : IDisposable
{
    // Timers take some 49 days at most; a token may live longer.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly TimeProvider time;
    private readonly SocketWriter writer;
    private readonly SocketClose close;
    private readonly DateTimeOffset moment;
    private readonly ITimer timer;

    public SocketDeadline(TimeProvider time, SocketWriter writer, SocketClose close, DateTimeOffset moment)
    {
        (this.time, this.writer, this.close, this.moment) = (time, writer, close, moment);
        timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var rest = moment - time.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            timer.Change(rest < Longest ? rest : Longest, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _ = writer.CloseAsync(close);
        }
    }
}
