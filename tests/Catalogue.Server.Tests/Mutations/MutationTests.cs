using System.Net.Http.Headers;
using System.Text.Json;
using Catalogue.Server.Tests.Http;
using Catalogue.Server.Tests.Sockets;

namespace Catalogue.Server.Tests.Mutations;

/// <summary>Mutations over every transport, and what subscribers are told of them.</summary>
public sealed class MutationTests : IAsyncLifetime
{
    private TestServer? started;

    private TestServer Server => started ?? throw new InvalidOperationException("The server is started before each test.");

    public async ValueTask InitializeAsync() => started = await TestServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_mutation_by_http_is_an_event_on_a_socket_for_whoever_sees_it()
    {
        const string Follow = """subscription { catalogueChanged(types: [DATASET]) { sequence kind id node { ... on Dataset { version } } } }""";
        using var socket = await TestSocket.AcknowledgedAsync(Server);
        await socket.SendAsync(TestSocket.Subscribe("hub", HubChanges.Subscription), TestSocket.Subscribe("1", Follow));
        await HubChanges.BeginAsync(Server, socket, "hub");

        Assert.Equal(
            Answer.Of(200, """{"data":{"hidden":{"errors":null},"shown":{"dataset":{"version":"2"},"errors":null}}}"""),
            await PostAsync("""mutation { hidden: updateDataset(input: { id: "snds-dcir", stewardNotes: { fr: "Note" } }) { errors { message } } shown: updateDataset(input: { id: "snds-dcir", version: "2" }) { dataset { version } errors { message } } }"""));

        Assert.Equal(TestSocket.Next("1", """{"data":{"catalogueChanged":{"sequence":1,"kind":"UPDATED","id":"snds-dcir","node":{"version":"2"}}}}"""), await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_mutation_is_made_over_a_socket()
    {
        using var socket = await TestSocket.AcknowledgedAsync(Server, $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{Token()}}}"}}""");

        await socket.SendAsync(TestSocket.Subscribe("1", """mutation { updateDataset(input: { id: "snds-dcir", version: "3" }) { dataset { version } errors { message } } }"""));

        Assert.Equal([TestSocket.Next("1", """{"data":{"updateDataset":{"dataset":{"version":"3"},"errors":null}}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
        Assert.Equal("3", await VersionAsync());
    }

    [Fact]
    public async Task A_mutation_is_answered_as_an_event_stream()
    {
        using var connection = await RawConnection.PostAsync(Server.GraphQLAddress, """{"query":"mutation { updateDataset(input: { id: \"snds-dcir\", version: \"4\" }) { dataset { version } } }"}""", "text/event-stream", Token());

        Assert.Equal("event: next\ndata: {\"data\":{\"updateDataset\":{\"dataset\":{\"version\":\"4\"}}}}\n\nevent: complete\ndata:\n\n", await connection.ReadToEndAsync());
    }

    [Fact]
    public async Task A_batch_makes_its_entries_one_after_another()
    {
        const string Update = """mutation Set($version: String) { updateDataset(input: { id: "snds-dcir", version: $version }) { dataset { version } } }""";

        Assert.Equal(
            Answer.Of(200, """[{"data":{"updateDataset":{"dataset":{"version":"5"}}},"requestIndex":0,"variableIndex":0},{"data":{"updateDataset":{"dataset":{"version":"6"}}},"requestIndex":0,"variableIndex":1},{"data":{"dataset":{"version":"6"}},"requestIndex":1}]"""),
            await SendAsync($$"""[{"query":{{JsonSerializer.Serialize(Update)}},"variables":[{"version":"5"},{"version":"6"}]},{"query":"{ dataset(id: \"snds-dcir\") { version } }"}]"""));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("QUERY")]
    public async Task No_mutation_comes_by_a_method_that_is_safe(string method)
    {
        const string Mutation = """mutation { updateDataset(input: { id: "snds-dcir", version: "7" }) { dataset { version } } }""";
        var before = await VersionAsync();
        using var request = method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Mutation)}")
            : Post.Json($$"""{"query":{{JsonSerializer.Serialize(Mutation)}}}""", method: new HttpMethod(method));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());

        Assert.Equal(Answer.Refusal(405, $"Only queries may be sent by {method}. Send this operation by POST.", "HC0009"), await Server.SendAsync(request));
        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task A_body_that_another_site_can_have_sent_changes_nothing()
    {
        var before = await VersionAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"mutation { updateDataset(input: { id: \"snds-dcir\", version: \"8\" }) { dataset { version } } }"}""") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());

        Assert.Equal(415, (await Server.SendAsync(request)).Status);
        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task Without_a_token_a_mutation_is_refused_before_anything_is_looked_at() => Assert.Equal(
        Answer.Of(200, """{"errors":[{"message":"Writing `Dataset` is for authenticated users. Send a bearer token.","locations":[{"line":1,"column":26}],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""").Body,
        (await Server.SendAsync(Post.Json("""{"query":"mutation { updateDataset(input: { id: \"nothing\", version: \"9\" }) { dataset { version } } }"}"""))).Body);

    private Task<Answer> PostAsync(string query) => SendAsync($$"""{"query":{{JsonSerializer.Serialize(query)}}}""");

    private async Task<Answer> SendAsync(string body)
    {
        using var request = Post.Json(body);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        return await Server.SendAsync(request);
    }

    private async Task<string?> VersionAsync()
    {
        var answer = await PostAsync("""{ dataset(id: "snds-dcir") { version } }""");
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString();
    }

    private string Token() => Server.Tokens.Create("ada", ["steward"], ["org-cnam"], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
}
