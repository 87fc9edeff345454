using Catalogue.Engine.Tests.Requests;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

public sealed class SubscriptionTests
{
    private const string Query = "subscription { catalogueChanged { sequence kind type id node { id } } }";

    [Fact]
    public async Task A_change_is_told_with_its_node_as_it_is_after_it()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var subscription = await Subscription.OpenAsync(
            catalogue.Engine,
            "subscription { catalogueChanged(types: [HUB]) { sequence kind type id node { ... on Hub { name region } } } }",
            Principal.Anonymous);

        await catalogue.CommitAsync(catalogue.Put("Hub", "hub-ouest", ("name", "Ouest"), ("status", "OPEN"), ("region", "Bretagne")));
        await catalogue.CommitAsync(catalogue.Put("Hub", "hub-ouest", ("region", "Grand Ouest")));
        await catalogue.CommitAsync(catalogue.Delete("hub-ouest"));

        Assert.Equal(
            [
                """{"data":{"catalogueChanged":{"sequence":1,"kind":"CREATED","type":"HUB","id":"hub-ouest","node":{"name":"Ouest","region":"Bretagne"}}}}""",
                """{"data":{"catalogueChanged":{"sequence":2,"kind":"UPDATED","type":"HUB","id":"hub-ouest","node":{"name":"Ouest","region":"Grand Ouest"}}}}""",
                """{"data":{"catalogueChanged":{"sequence":3,"kind":"DELETED","type":"HUB","id":"hub-ouest","node":null}}}""",
            ],
            await subscription.TakeAsync(3));
    }

    [Fact]
    public async Task What_was_committed_before_the_subscription_is_not_told()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await catalogue.CommitAsync(catalogue.Put("Tool", "tool-a", ("name", "A"), ("category", "OPEN_SOURCE")));
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, Principal.Anonymous);

        await catalogue.CommitAsync(catalogue.Put("Tool", "tool-b", ("name", "B"), ("category", "OPEN_SOURCE")));

        Assert.Equal(["""{"data":{"catalogueChanged":{"sequence":1,"kind":"CREATED","type":"TOOL","id":"tool-b","node":{"id":"tool-b"}}}}"""], await subscription.TakeAsync(1));
    }

    [Fact]
    public async Task A_denied_coordinate_is_the_same_error_in_every_event()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var subscription = await Subscription.OpenAsync(
            catalogue.Engine,
            "subscription { catalogueChanged(types: [DATASET]) { node { ... on Dataset { id recordCount } } kind } }",
            Principal.Anonymous);

        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("keywords", null), ("acronym", "O")));
        await catalogue.CommitAsync(catalogue.Delete("open"), catalogue.Delete("open.T"), catalogue.Delete("open.T.V"));

        const string Error = """{"message":"`Dataset.recordCount` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":80}],"path":["catalogueChanged","node","recordCount"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}""";
        Assert.Equal(
            [
                $$$"""{"data":{"catalogueChanged":{"node":{"id":"open","recordCount":null},"kind":"UPDATED"}},"errors":[{{{Error}}}]}""",
                $$$"""{"data":{"catalogueChanged":{"node":null,"kind":"DELETED"}},"errors":[{{{Error}}}]}""",
            ],
            await subscription.TakeAsync(2));
    }

    [Fact]
    public async Task Ids_and_types_narrow_a_subscription_and_unknown_ids_are_no_error()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var subscription = await Subscription.OpenAsync(
            catalogue.Engine,
            "subscription ($ids: [ID!], $types: [NodeType!]) { catalogueChanged(ids: $ids, types: $types) { kind type id } }",
            Principal.Anonymous,
            """{"ids": ["tool-a", "hub-a", "nothing"], "types": ["TOOL", "CONCEPT"]}""");

        await catalogue.CommitAsync(
            catalogue.Put("Tool", "tool-b", ("name", "B"), ("category", "OPEN_SOURCE")),
            catalogue.Put("Hub", "hub-a", ("name", "A"), ("status", "OPEN")),
            catalogue.Put("Tool", "tool-a", ("name", "A"), ("category", "OPEN_SOURCE")));
        await catalogue.CommitAsync(catalogue.Put("Concept", "nothing", ("label", "N")));

        Assert.Equal(
            [
                """{"data":{"catalogueChanged":{"kind":"CREATED","type":"TOOL","id":"tool-a"}}}""",
                """{"data":{"catalogueChanged":{"kind":"CREATED","type":"CONCEPT","id":"nothing"}}}""",
            ],
            await subscription.TakeAsync(2));
    }

    [Theory]
    [InlineData("subscription { catalogueChanged { id } me { subject } }", "Anonymous Subscription must select only one top level field.")]
    [InlineData("subscription { catalogueChanged(types: [THING]) { id } }", "Value \\\"THING\\\" does not exist in \\\"NodeType\\\" enum.")]
    public async Task What_is_wrong_with_the_request_is_told_before_there_is_a_stream(string query, string message)
    {
        var catalogue = await SmallCatalogue.OpenAsync();

        Assert.Contains(message, await Subscription.RefusedAsync(catalogue.Engine, query, Principal.Anonymous), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_ids_than_allowed_are_refused()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var ids = string.Join(',', Enumerable.Range(0, 101).Select(id => $"\"{id}\""));

        Assert.Equal(
            """{"errors":[{"message":"The argument `ids` takes at most 100 items, not 101.","locations":[{"line":1,"column":33}],"extensions":{"code":"HC0076"}}]}""",
            await Subscription.RefusedAsync(catalogue.Engine, $"subscription {{ catalogueChanged(ids: [{ids}]) {{ id }} }}", Principal.Anonymous));
    }

    [Fact]
    public async Task Where_one_response_only_can_be_sent_a_subscription_is_refused()
    {
        var response = await Asked.Of(Query);

        Assert.Equal("SUBSCRIPTION_NOT_HERE", response.Code());
    }
}
