using Catalogue.Engine;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>Waits for payloads, and meanwhile lets the reader know that the connection lives.</summary>
internal sealed class KeepAliveTimer : IDisposable
{
    private readonly PeriodicTimer timer;
    private Task<bool> tick;

    public KeepAliveTimer(TimeSpan period, TimeProvider time)
    {
        timer = new PeriodicTimer(period, time);
        tick = NextTick();
    }

    /// <summary>The next payload, appended to the output; false where there is none any more.</summary>
    public async Task<bool> WaitAsync(StreamedBody body, ResponseStream further, ResponseBuffer output, CancellationTokenSource ending)
    {
        var next = further.WriteNextAsync(output, ending.Token);
        if (next.IsCompleted)
        {
            return await next;
        }

        var waiting = next.AsTask();
        try
        {
            while (await Task.WhenAny(waiting, tick) != waiting)
            {
                await body.KeepAliveAsync();
                tick = NextTick();
            }
        }
        catch
        {
            // The stream is still writing into the output, which is about to be given back.
            await ending.CancelAsync();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await waiting;
    }

    public void Dispose() => timer.Dispose();

    private Task<bool> NextTick() => timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
}
