using Catalogue.Engine.Execution;
using Catalogue.Engine.Planning;

namespace Catalogue.Engine.Tests.Execution;

public sealed class OperationGateTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_no_slot_waits_for_one_and_who_finds_the_queue_full_is_refused()
    {
        using var gate = new OperationGate(running: 1, queued: 1);
        var first = await gate.EnterAsync(Cancellation);
        var second = gate.EnterAsync(Cancellation).AsTask();

        var refusal = await Assert.ThrowsAsync<RequestException>(async () => await gate.EnterAsync(Cancellation));
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();

        Assert.Equal(ResponseKind.Unavailable, refusal.Kind);
        Assert.Equal("OVERLOADED The server has 1 operations under way and 1 waiting, the most that it takes. Send the request again in a moment.", $"{refusal.Errors[0].Code} {refusal.Message}");
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_queue()
    {
        using var gate = new OperationGate(running: 1, queued: 1);
        var slot = await gate.EnterAsync(Cancellation);
        using var impatience = new CancellationTokenSource();
        var waiting = gate.EnterAsync(impatience.Token).AsTask();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = gate.EnterAsync(Cancellation).AsTask();
        slot.Dispose();

        (await next).Dispose();
    }

    [Fact]
    public async Task No_more_run_at_a_time_than_there_are_slots()
    {
        using var gate = new OperationGate(running: 4, queued: 1_000);
        var (under, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(
            async () =>
            {
                using var slot = await gate.EnterAsync(Cancellation);
                InterlockedMost(ref most, Interlocked.Increment(ref under));
                await Task.Yield();
                Interlocked.Decrement(ref under);
            },
            Cancellation)));

        Assert.InRange(most, 1, 4);
    }

    private static void InterlockedMost(ref int most, int value)
    {
        for (var known = most; value > known; known = most)
        {
            Interlocked.CompareExchange(ref most, value, known);
        }
    }
}
