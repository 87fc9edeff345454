using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>How a subscription ends, and what becomes of a subscriber who is slow.</summary>
public sealed class DeliveryTests
{
    private const string Query = "subscription { catalogueChanged { sequence id } }";
    private const string Missed = """{"errors":[{"message":"Changes came faster than you took them, and some were missed. Subscribe again, and read anew what you keep.","extensions":{"code":"CHANGES_MISSED"}}]}""";

    private static readonly Principal Member = new() { Subject = "h.dupont", IsAuthenticated = true, Projects = ["project-hydro"] };

    [Fact]
    public async Task Who_falls_behind_gets_what_waited_then_is_told_and_the_stream_ends()
    {
        var catalogue = await SmallCatalogue.OpenAsync(limits: new EngineLimits { WaitingChanges = 3 });
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        for (var at = 1; at <= 5; at++)
        {
            await catalogue.CommitAsync(Tool(catalogue, at));
        }

        await catalogue.Store.Ended;

        Assert.Equal([Event(1), Event(2), Event(3), Missed], await subscription.TakeAsync(10));
        Assert.Null(await subscription.NextAsync());
    }

    [Fact]
    public async Task What_one_commit_brings_is_taken_whole_however_much_it_is()
    {
        var catalogue = await SmallCatalogue.OpenAsync(limits: new EngineLimits { WaitingChanges = 3 });
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);

        await catalogue.CommitAsync([.. Enumerable.Range(1, 9).Select(at => Tool(catalogue, at))]);

        Assert.Equal(Enumerable.Range(1, 9).Select(Event), await subscription.TakeAsync(9));
    }

    [Fact]
    public async Task A_server_that_falls_behind_itself_says_so_too()
    {
        var catalogue = await SmallCatalogue.OpenAsync(limits: new EngineLimits { WaitingCommits = 2 });
        var gate = new TaskCompletionSource();
        catalogue.Store.Gate = gate.Task;
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        for (var at = 1; at <= 4; at++)
        {
            await catalogue.CommitAsync(Tool(catalogue, at));
        }

        gate.SetResult();

        Assert.Equal([Event(1), Event(2), Missed], await subscription.TakeAsync(10));
    }

    [Fact]
    public async Task Hidden_commits_take_no_room_of_a_subscriber_who_does_not_read()
    {
        var catalogue = await SmallCatalogue.OpenAsync(limits: new EngineLimits { WaitingChanges = 1 });
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        for (var at = 1; at <= 50; at++)
        {
            await catalogue.CommitAsync(catalogue.Put("Dataset", "draft", ("title", $"draft {at}")));
        }

        await catalogue.CommitAsync(Tool(catalogue, 1));
        await catalogue.Store.DealtWithAsync(51);

        Assert.Equal([Event(1)], await subscription.TakeAsync(1));
    }

    [Fact]
    public async Task Disposing_a_subscription_ends_its_feed_and_a_wait_for_its_next_payload()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        var waiting = subscription.NextAsync();

        await subscription.DisposeAsync();

        await catalogue.Store.Ended;
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task A_cancelled_wait_is_cancelled_and_the_subscription_can_be_disposed()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = subscription.NextAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await subscription.DisposeAsync();
        await catalogue.Store.Ended;
    }

    [Fact]
    public async Task Closing_the_store_completes_its_subscriptions()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);
        await catalogue.CommitAsync(Tool(catalogue, 1));

        await catalogue.Store.DisposeAsync();

        Assert.Equal([Event(1)], await subscription.TakeAsync(10));
    }

    [Fact]
    public async Task What_may_be_seen_is_asked_again_when_a_change_is_delivered()
    {
        var clock = new SettableTime(FixedTime.CaseDay.GetUtcNow());
        var catalogue = await SmallCatalogue.OpenAsync(clock);
        await using var subscription = await Subscription.OpenAsync(
            catalogue.Engine,
            "subscription { catalogueChanged { sequence kind id node { ... on Variable { name distinctCount } } } }",
            Member);
        await catalogue.CommitAsync(catalogue.Put("Variable", "open.T.V", ("distinctCount", 7)));
        await catalogue.CommitAsync(catalogue.Put("Variable", "open.T.V", ("distinctCount", 8)));
        await catalogue.CommitAsync(catalogue.Put("Variable", "open.T.V", ("distinctCount", 9), ("name", "W")));
        await catalogue.Store.DealtWithAsync(3);

        var first = await subscription.NextAsync();
        clock.Now = clock.Now.AddYears(5);

        Assert.Equal("""{"data":{"catalogueChanged":{"sequence":1,"kind":"UPDATED","id":"open.T.V","node":{"name":"V","distinctCount":7}}}}""", first);
        Assert.Equal("""{"data":{"catalogueChanged":{"sequence":2,"kind":"UPDATED","id":"open.T.V","node":{"name":"W","distinctCount":null}}}}""", await subscription.NextAsync());
    }

    private static Change Tool(SmallCatalogue catalogue, int number) => catalogue.Put("Tool", $"tool-{number}", ("name", "T"), ("category", "RESEARCH"));

    private static string Event(int number) => "{\"data\":{\"catalogueChanged\":{\"sequence\":" + number + ",\"id\":\"tool-" + number + "\"}}}";
}
