using System.Text;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>Mutations as requests: their order, what ends them, and in which form they are answered.</summary>
public sealed class MutationRequestTests
{
    [Fact]
    public async Task Root_fields_are_made_in_their_order_and_each_payload_shows_the_state_after_its_own()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"a":{"dataset":{"version":"1"}},"b":{"errors":[{"code":"NOT_FOUND"}]},"c":{"dataset":{"version":"2"}}}}""",
            await catalogue.AskAsync(
                """
                mutation {
                  a: updateDataset(input: { id: "snds-dcir", version: "1" }) { dataset { version } }
                  b: updateDataset(input: { id: "nothing", version: "1" }) { errors { code } }
                  c: updateDataset(input: { id: "snds-dcir", version: "2" }) { dataset { version } }
                }
                """,
                Writers.Steward));
    }

    [Theory]
    [InlineData("""b: createHub(input: { name: { fr: "H" }, status: OPEN }) { hub { id } }""", "AUTH_NOT_AUTHORIZED")]
    [InlineData("""b: updateProject(input: { id: "project-hydro", status: STOPPED }) { project { id } }""", "AUTH_NOT_AUTHORIZED")]
    [InlineData("""b: applyChanges(input: [{ deleteConcept: { id: "x" } }]) { nodes { id } }""", "AUTH_NOT_AUTHORIZED")]
    [InlineData("""b: connectHubOperatedBy(input: { id: "hub-central", target: "org-cnam" }) { hub { id } }""", "AUTH_NOT_AUTHORIZED")]
    [InlineData("""b: disconnectHubOperatedBy(input: { id: "hub-central", target: "org-cnam" }) { hub { id } }""", "AUTH_NOT_AUTHORIZED")]
    [InlineData("""b: updateDataset(input: { id: "snds-dcir", version: "2" }) { dataset { tables(first: 1000) { totalCount } } }""", "HC0051")]
    public async Task A_request_that_is_refused_changes_nothing_not_even_its_first_field(string second, string code)
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);

        var answer = await catalogue.AskAsync($$"""mutation { a: updateDataset(input: { id: "snds-dcir", version: "1" }) { dataset { version } } {{second}} }""", Writers.Steward);

        Assert.StartsWith("""{"errors":[""", answer, StringComparison.Ordinal);
        Assert.Contains(code, answer, StringComparison.Ordinal);
        Assert.Equal(before, await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_changes_than_allowed_are_refused()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var changes = string.Join(", ", Enumerable.Repeat("""{ "updateDataset": { "id": "snds-dcir" } }""", 501));

        Assert.Equal(
            """{"errors":[{"message":"The argument `input` takes at most 500 items, not 501.","locations":[{"line":1,"column":53}],"extensions":{"code":"HC0076"}}]}""",
            await catalogue.AskAsync("mutation ($changes: [ChangeInput!]!) { applyChanges(input: $changes) { nodes { id } } }", Writers.Steward, $$"""{"changes": [{{changes}}]}"""));
    }

    [Fact]
    public async Task A_denied_field_of_a_payload_is_null_with_an_error_and_the_change_is_made_unless_errors_halt()
    {
        var catalogue = await SeededCatalogue.ToWriteTo(VersionsForAdministrators);
        const string Query = """mutation { updateDataset(input: { id: "snds-dcir", acronym: "@" }) { dataset { acronym version } } }""";
        const string Error = """ "errors":[{"message":"You may not read `Dataset.version`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":88}],"path":["updateDataset","dataset","version"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]} """;

        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"acronym":"A","version":null}}},""" + Error.Trim(),
            await catalogue.AskAsync(Query.Replace("@", "A", StringComparison.Ordinal), Writers.Steward));
        Assert.Equal(
            """{"data":null,""" + Error.Trim(),
            await catalogue.Engine.AnswerAsync(Request(Query.Replace("@", "B", StringComparison.Ordinal)) with { OnError = ErrorBehavior.Halt }, Writers.Steward));
        Assert.Equal("""{"data":{"dataset":{"acronym":"A"}}}""", await catalogue.AskAsync("""{ dataset(id: "snds-dcir") { acronym } }""", Writers.Steward));
    }

    [Fact]
    public async Task Asking_for_the_cost_alone_changes_nothing()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"extensions":{"operationCost":{"fieldCost":11,"typeCost":2}}}""",
            await catalogue.Engine.AnswerAsync(Request("""mutation { updateDataset(input: { id: "snds-dcir", version: "1" }) { dataset { version } } }""") with { Cost = CostReporting.Validate }, Writers.Steward));
        Assert.Equal(before, await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deferred_part_of_a_payload_is_of_the_state_after_the_change_whoever_writes_meanwhile()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        using var output = new ResponseBuffer();
        var started = await catalogue.Engine.StartAsync(
            Request("""mutation { updateDataset(input: { id: "snds-dcir", version: "1" }) { dataset { id ... @defer { version } } errors { message } } }""") with { Incremental = IncrementalForm.Pending },
            Writers.Steward,
            output,
            TestContext.Current.CancellationToken);
        await catalogue.AskAsync("""mutation { updateDataset(input: { id: "snds-dcir", version: "2" }) { errors { message } } }""", Writers.Steward);
        var first = Encoding.UTF8.GetString(output.ToArray());
        output.Reset();
        await using var further = started.Further ?? throw new InvalidOperationException("A part was deferred.");
        await further.WriteNextAsync(output, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"updateDataset":{"dataset":{"id":"snds-dcir"},"errors":null}},"pending":[{"id":"0","path":["updateDataset","dataset"]}],"hasNext":true}""", first);
        Assert.Equal("""{"incremental":[{"id":"0","data":{"version":"1"}}],"completed":[{"id":"0"}],"hasNext":false}""", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task The_change_log_says_who_made_a_change()
    {
        var catalogue = await SeededCatalogue.OnEmptyStore();
        var noted = new NotingStore(catalogue.Store);
        using var engine = catalogue.EngineOver(noted);

        await engine.AnswerAsync("""mutation { createHub(input: { name: { fr: "H" }, status: OPEN }) { hub { id } } }""", Writers.Admin);

        Assert.Equal(["https://id.example.org a.dubois"], noted.Committed.Select(set => set.Origin));
    }

    private static string VersionsForAdministrators(string policy) => policy.Replace("      version: ANONYMOUS\n      issued", "      version: ADMIN\n      issued", StringComparison.Ordinal);

    private static GraphQLRequest Request(string query) => new(Encoding.UTF8.GetBytes(query));
}
