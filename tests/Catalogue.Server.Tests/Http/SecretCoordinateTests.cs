using System.Net.Http.Headers;
using System.Text.Json;
using Catalogue.Server.Tests.Documents;
using Catalogue.Server.Tests.Sockets;

namespace Catalogue.Server.Tests.Http;

/// <summary><c>Dataset.confidential</c> is SECRET: for whoever may not read it, every transport answers as for a name that was never in the model.</summary>
public sealed class SecretCoordinateTests(SeededServer seeded)
{
    private const string Secret = "confidential";
    private const string NeverThere = "confidencial";
    private const string Query = "{ datasets(where: { confidential: { eq: true } }) { nodes { id confidential } } }";
    private const string Data = """{"data":{"datasets":{"nodes":[{"id":"d-6r1v8n3z","confidential":true}]}}}""";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<string> Requests =>
    [
        Query,
        "{ datasets(order: [{ confidential: ASC }]) { totalCount } }",
        "query ($d: DatasetFilter = { confidential: { eq: null } }) { datasets(where: $d) { totalCount } }",
        "{ tables(where: { dataset: { confidential: { neq: false } } }) { totalCount } }",
        """{ node(id: "snds-dcir") { ... on Dataset { confidential } } }""",
        """{ search(text: "snds") { nodes { node { ... on Dataset { id confidential } } } } }""",
        """{ lineage(of: "snds-dcir") { nodes { node { ... on Dataset { confidential } } } } }""",
        """{ myAccess(type: "Dataset", field: "confidential") { field rule } }""",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Whoever_may_not_read_it_is_answered_as_for_a_name_that_was_never_there(string query)
    {
        foreach (var role in (string?[])[null, "", "steward"])
        {
            Assert.Equal(await PostAsync(NeverThere, query, role), await PostAsync(Secret, query, role));
            Assert.Equal(await GetAsync(NeverThere, query, role), await GetAsync(Secret, query, role));
        }

        Assert.NotEqual(await PostAsync(NeverThere, query, "auditor"), await PostAsync(Secret, query, "auditor"));
    }

    [Fact]
    public async Task Callers_who_send_the_same_in_turn_are_answered_each_by_its_own_API()
    {
        var unknown = await PostAsync(NeverThere, Query, null);
        for (var turn = 0; turn < 3; turn++)
        {
            Assert.Equal(Answer.Of(200, Data), await PostAsync(Secret, Query, "auditor"));
            Assert.Equal(unknown, await PostAsync(Secret, Query, null));
            Assert.Equal(Answer.Of(200, Data), await GetAsync(Secret, Query, "admin"));
            Assert.Equal(unknown, await GetAsync(Secret, Query, ""));
        }
    }

    [Fact]
    public async Task Sockets_speak_for_whom_they_were_opened()
    {
        using var unknown = await TestSocket.AcknowledgedAsync(seeded.Server);
        using var known = await TestSocket.AcknowledgedAsync(seeded.Server, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{Token("auditor")}}}"}}""");
        const string Followed = "subscription { catalogueChanged { node { ... on Dataset { confidential } } } }";
        foreach (var query in (string[])[Query, Followed])
        {
            await unknown.SendAsync(TestSocket.Subscribe("1", query), TestSocket.Subscribe("2", query.Replace(Secret, NeverThere, StringComparison.Ordinal)));
            var answers = await unknown.ReceiveAsync(2);
            Array.Sort(answers, StringComparer.Ordinal);
            Assert.Equal(answers[1].Replace(NeverThere, Secret, StringComparison.Ordinal).Replace("\"2\"", "\"1\"", StringComparison.Ordinal), answers[0]);
        }

        await known.SendAsync(TestSocket.Subscribe("1", Query));
        Assert.Equal([TestSocket.Next("1", Data), TestSocket.Complete("1")], await known.ReceiveAsync(2));
    }

    [Fact]
    public async Task Introspection_has_it_for_whoever_may_read_it()
    {
        const string Fields = """{ __type(name: "Dataset") { fields { name description } } }""";
        Assert.DoesNotContain(Secret, (await PostAsync(Secret, Fields, null)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await PostAsync(Secret, Fields, "steward")).Body, StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"{Secret}\"", (await PostAsync(Secret, Fields, "auditor")).Body, StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"{Secret}\"", (await PostAsync(Secret, Fields, "steward", "org-cnam")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persisted_document_that_is_about_it_is_not_there_either()
    {
        using var files = new DocumentFiles();
        files.Add("Secrets.graphql", Query);
        files.Add("Public.graphql", """{ dataset(id: "snds-dcir") { id } }""");
        await using var server = await TestServer.StartAsync(settings: new(files.Settings) { ["Catalogue:Documents:OnlyPersisted"] = "true" });
        var hash = DocumentRequests.HashOf(Query);
        object[] names = [new { documentId = "Secrets" }, new { documentId = $"sha256:{hash}" }, new { query = Query }, new { documentId = "Secrets", query = Query }, new { extensions = DocumentRequests.PersistedQuery(hash) }];
        object[] neverThere = [new { documentId = "Nothing" }, new { documentId = $"sha256:{hash[..^1]}0" }, new { query = "{ __typename }" }, new { documentId = "Nothing", query = Query }, new { extensions = DocumentRequests.PersistedQuery($"{hash[..^1]}0") }];
        for (var at = 0; at < names.Length; at++)
        {
            Assert.Equal(await AskAsync(server, neverThere[at], null), await AskAsync(server, names[at], null));
            Assert.Equal(await AskAsync(server, neverThere[at], ""), await AskAsync(server, names[at], ""));
            Assert.Equal(Answer.Of(200, Data), await AskAsync(server, names[at], "auditor"));
        }

        Assert.Equal(Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}"""), await AskAsync(server, new { documentId = "Public" }, null));
        Assert.Equal(Answer.Of(200, """{"data":{"dataset":{"id":"snds-dcir"}}}"""), await AskAsync(server, new { documentId = "Public" }, "auditor"));

        using var socket = await TestSocket.AcknowledgedAsync(server);
        await socket.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"Secrets"}}""", """{"id":"2","type":"subscribe","payload":{"documentId":"Nothing"}}""");
        var answers = await socket.ReceiveAsync(2);
        Assert.Equal(answers[1].Replace("\"2\"", "\"1\"", StringComparison.Ordinal), answers[0]);
    }

    private async Task<Answer> PostAsync(string name, string query, string? role, params string[] organisations) =>
        Renamed(name, await seeded.Server.SendAsync(Signed(Post.Json(JsonSerializer.Serialize(new { query = query.Replace(Secret, name, StringComparison.Ordinal) })), Token(seeded.Server, role, organisations))));

    private async Task<Answer> GetAsync(string name, string query, string? role) =>
        Renamed(name, await seeded.Server.SendAsync(Signed(new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query.Replace(Secret, name, StringComparison.Ordinal))}"), Token(seeded.Server, role))));

    private static Task<Answer> AskAsync(TestServer server, object body, string? role) => server.SendAsync(Signed(Post.Json(JsonSerializer.Serialize(body)), Token(server, role)));

    private static Answer Renamed(string name, Answer answer) => answer with { Body = answer.Body.Replace(name, Secret, StringComparison.Ordinal) };

    private string? Token(string role) => Token(seeded.Server, role);

    // Null: no token; empty: one without a role.
    private static string? Token(TestServer server, string? role, params string[] organisations) =>
        role is null ? null : server.Tokens.Create("ada", role.Length == 0 ? [] : [role], [.. organisations], [], TimeProvider.System.GetUtcNow(), Hour);

    private static HttpRequestMessage Signed(HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
