using Catalogue.Server.Http;

namespace Catalogue.Server.Tests.Http;

public sealed class RequestDeadlineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_request_whose_time_is_over_is_cancelled()
    {
        using var deadline = new RequestDeadline(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Long, deadline.Token));
        Assert.True(deadline.HasPassed);
    }

    [Fact]
    public async Task A_request_whose_sender_has_gone_is_cancelled_and_not_late()
    {
        using var sender = new CancellationTokenSource();
        using var deadline = new RequestDeadline(Long, sender.Token);
        await sender.CancelAsync();
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.HasPassed);
    }

    [Fact]
    public async Task What_ended_one_request_does_not_end_the_next()
    {
        using var sender = new CancellationTokenSource();
        for (var request = 0; request < 3; request++)
        {
            using var finished = new RequestDeadline(Long, sender.Token);
            Assert.False(finished.Token.IsCancellationRequested);
        }

        using var running = new RequestDeadline(Long, CancellationToken.None);
        await sender.CancelAsync();
        Assert.False(running.Token.IsCancellationRequested);
    }
}
