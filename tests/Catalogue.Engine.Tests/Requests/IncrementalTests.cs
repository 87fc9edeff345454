using System.Text;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Answers in several payloads, under the access rules.</summary>
public sealed class IncrementalTests
{
    private const string Query = """
        query ($list: Boolean!) {
          dataset(id: "snds-dcir") { id ... @defer(label: "size") { recordCount } }
          datasets(first: 2, order: [{ id: ASC }]) { nodes @stream(if: $list, initialCount: 1) { id ... @defer { acronym } } }
        }
        """;

    [Fact]
    public async Task A_denied_field_of_a_deferred_part_is_told_with_the_part() => Assert.Equal(
        """
        {"data":{"dataset":{"id":"snds-dcir"}},"pending":[{"id":"0","path":["dataset"],"label":"size"}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"recordCount":null},"errors":[{"message":"`Dataset.recordCount` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":61}],"path":["dataset","recordCount"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}],"completed":[{"id":"0"}],"hasNext":false}
        """,
        await AskAsync("""{ dataset(id: "snds-dcir") { id ... @defer(label: "size") { recordCount } } }""", IncrementalForm.Pending));

    [Fact]
    public async Task Aggregates_are_deferred_and_groups_streamed() => Assert.Equal(
        """
        {"data":{"hubs":{"groups":{"nodes":[{"count":1,"key":{"status":"CLOSED"}}]}}},"pending":[{"id":"0","path":["hubs"]},{"id":"1","path":["hubs","groups","nodes"]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"aggregate":{"count":8}}},{"id":"1","items":[{"count":5,"key":{"status":"OPEN"}},{"count":1,"key":{"status":"PILOT"}},{"count":1,"key":{"status":"PLANNED"}}]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}
        """,
        await AskAsync("""{ hubs { groups(by: [STATUS]) { nodes @stream(initialCount: 1) { count key { status } } } ... @defer { aggregate { count } } } }""", IncrementalForm.Pending));

    [Fact]
    public async Task A_hidden_object_is_never_announced() => Assert.Equal(
        """{"data":{"dataset":null}}""",
        await AskAsync("""{ dataset(id: "d-6r1v8n3z") { id ... @defer { acronym } } }""", IncrementalForm.Pending));

    [Theory]
    [InlineData(IncrementalForm.None)]
    [InlineData(IncrementalForm.Pending)]
    [InlineData(IncrementalForm.Paths)]
    public async Task One_operation_is_answered_in_every_form(IncrementalForm form)
    {
        var whole = await AskAsync(Query, IncrementalForm.None, """{"list":true}""");
        var asked = await AskAsync(Query, form, """{"list":true}""");
        var again = await AskAsync(Query, form, """{"list":true}""");
        var other = await AskAsync(Query, form, """{"list":false}""");

        Assert.Equal(asked, again);
        Assert.Equal(form == IncrementalForm.None, asked == whole);
        Assert.Equal(form == IncrementalForm.None, asked == other);
        Assert.Equal(form == IncrementalForm.None ? 1 : 2, asked.Split('\n').Length);
    }

    [Fact]
    public async Task The_cost_is_told_with_the_first_payload()
    {
        var payloads = (await AskAsync("""{ dataset(id: "snds-dcir") { id ... @defer { acronym } } }""", IncrementalForm.Pending, cost: CostReporting.Report)).Split('\n');

        Assert.Contains("\"hasNext\":true,\"extensions\":{\"operationCost\":{", payloads[0], StringComparison.Ordinal);
        Assert.Equal("""{"incremental":[{"id":"0","data":{"acronym":"DCIR"}}],"completed":[{"id":"0"}],"hasNext":false}""", payloads[1]);
    }

    private static async Task<string> AskAsync(string query, IncrementalForm form, string variables = "", CostReporting cost = default)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables)) { Incremental = form, Cost = cost };
        using var output = new ResponseBuffer();
        var started = await catalogue.Engine.StartAsync(request, Principal.Anonymous, output, TestContext.Current.CancellationToken);
        Assert.Equal(started.Further is not null, started.Kind == ResponseKind.Incremental);
        var payloads = new List<string> { Encoding.UTF8.GetString(output.ToArray()) };
        output.Reset();
        while (started.Further is { } further && await further.WriteNextAsync(output, TestContext.Current.CancellationToken))
        {
            payloads.Add(Encoding.UTF8.GetString(output.ToArray()));
            output.Reset();
        }

        await (started.Further?.DisposeAsync() ?? ValueTask.CompletedTask);
        return string.Join('\n', payloads);
    }
}
