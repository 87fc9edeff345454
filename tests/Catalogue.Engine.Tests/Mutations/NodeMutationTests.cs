namespace Catalogue.Engine.Tests.Mutations;

/// <summary>Creating, updating and deleting nodes.</summary>
public sealed class NodeMutationTests
{
    [Fact]
    public async Task A_created_node_has_an_id_of_the_server_and_what_was_given()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"createDataset":{"dataset":{"id":"d-000000000001","title":"Essai","keywords":["a","b"],"hasStructuredData":true,"issued":"2026-01-15","landingPage":"https://example.org/a","publishedBy":{"id":"org-cnam"}},"errors":null}}}""",
            await catalogue.AskAsync(
                """
                mutation { createDataset(input: { title: { fr: "Essai" }, kind: CLAIMS, status: DRAFT, keywords: ["a", "b"], hasStructuredData: true, issued: "2026-01-15", landingPage: "https://example.org/a", publishedBy: "org-cnam" }) {
                  dataset { id title keywords hasStructuredData issued landingPage publishedBy { id } } errors { message } } }
                """,
                Writers.Steward));
        Assert.Equal(
            """{"data":{"dataset":{"title":"Essai"}}}""",
            await catalogue.AskAsync("""{ dataset(id: "d-000000000001") { title } }""", Writers.Steward));
    }

    [Fact]
    public async Task Values_may_come_from_variables_and_one_plan_serves_them_all()
    {
        const string Query = """mutation ($input: CreateHubInput!) { createHub(input: $input) { hub { id name endpoint status openedYear } errors { message } } }""";
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"createHub":{"hub":{"id":"lyon","name":"Lyon","endpoint":"https://lyon.example","status":"OPEN","openedYear":2024},"errors":null}}}""",
            await catalogue.AskAsync(Query, Writers.Admin, """{"input": {"id": "lyon", "name": {"fr": "Lyon"}, "endpoint": "https://lyon.example", "status": "OPEN", "openedYear": 2024}}"""));
        Assert.Equal(
            """{"data":{"createHub":{"hub":{"id":"lille","name":"Lille","endpoint":"https://lille.example","status":"OPEN","openedYear":2025},"errors":null}}}""",
            await catalogue.AskAsync(Query, Writers.Admin, """{"input": {"id": "lille", "name": {"fr": "Lille"}, "endpoint": "https://lille.example", "status": "OPEN", "openedYear": 2025}}"""));
    }

    [Fact]
    public async Task Null_clears_what_is_left_out_stays_and_texts_are_given_by_language()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        await catalogue.AskAsync("""mutation { updateDataset(input: { id: "snds-dcir", title: { fr: "Un", en: "One" }, purpose: { fr: "Deux", en: "Two" }, acronym: "A", version: "1" }) { errors { message } } }""", Writers.Steward);

        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"title":"One","purpose":"Two","acronym":null,"version":"1"},"errors":null}}}""",
            await catalogue.AskAsync("""mutation { updateDataset(input: { id: "snds-dcir", title: { fr: null }, purpose: { fr: null, en: "Two" }, acronym: null }) { dataset { title purpose acronym version } errors { message } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"title":"Un","purpose":null},"errors":null}}}""",
            await catalogue.AskAsync("""mutation { updateDataset(input: { id: "snds-dcir", title: { fr: "Un" }, purpose: null }) { dataset { title purpose } errors { message } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":null,"errors":[{"message":"`title` is required and cannot be taken away. Leave it out to keep it.","path":["input","title"]},{"message":"`kind` is required and cannot be taken away. Leave it out to keep it.","path":["input","kind"]}]}}}""",
            await catalogue.AskAsync("""mutation { updateDataset(input: { id: "snds-dcir", title: { fr: null, en: null }, kind: null, version: "2" }) { dataset { version } errors { message path } } }""", Writers.Steward));
        Assert.Equal(
            """{"data":{"dataset":{"title":"Un","version":"1"}}}""",
            await catalogue.AskAsync("""{ dataset(id: "snds-dcir") { title version } }""", Writers.Steward));
    }

    [Fact]
    public async Task A_node_that_others_cannot_be_without_is_deleted_with_them()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        await catalogue.AskAsync("""mutation { applyChanges(input: [{ createCodeList: { id: "list", name: "L" } }, { createCode: { id: "list.1", code: "1", list: "list" } }]) { errors { message } } }""", Writers.Admin);

        Assert.Equal(
            """{"data":{"deleteCodeList":{"id":null,"errors":[{"message":"Code \"list.1\": list is required, and would be missing. Connect it to another CodeList in the same set, or delete it too.","code":"INVALID_INPUT","path":["input"]}]}}}""",
            await catalogue.AskAsync("""mutation { deleteCodeList(input: { id: "list" }) { id errors { message code path } } }""", Writers.Admin));
        Assert.Equal(
            """{"data":{"applyChanges":{"nodes":[null,null],"errors":null}}}""",
            await catalogue.AskAsync("""mutation { applyChanges(input: [{ deleteCode: { id: "list.1" } }, { deleteCodeList: { id: "list" } }]) { nodes { id } errors { message } } }""", Writers.Admin));
        Assert.Equal("""{"data":{"nodes":[null,null]}}""", await catalogue.AskAsync("""{ nodes(ids: ["list", "list.1"]) { id } }""", Writers.Admin));
    }

    [Fact]
    public async Task What_a_request_makes_and_unmakes_is_told_as_a_mistake()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();

        Assert.Equal(
            """{"data":{"applyChanges":{"nodes":[],"errors":[{"message":"The node is created by the same call. Give its values there.","path":["input","1","updateHub","id"]},{"message":"The node is created by the same call. Leave out both.","path":["input","2","deleteHub","id"]}]}}}""",
            await catalogue.AskAsync("""mutation { applyChanges(input: [{ createHub: { as: "h", name: { fr: "H" }, status: OPEN } }, { updateHub: { id: "_:h", region: "x" } }, { deleteHub: { id: "_:h" } }]) { nodes { id } errors { message path } } }""", Writers.Admin));
    }

    [Fact]
    public async Task A_statistic_is_controlled_before_it_is_published()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        const string Query = """mutation ($count: Long) { updateDataset(input: { id: "snds-dcir", recordCount: $count }) { dataset { recordCount } withheld { id coordinate message } errors { message } } }""";

        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"recordCount":2000},"withheld":null,"errors":null}}}""",
            await catalogue.AskAsync(Query, Writers.Steward, """{"count": 2000}"""));
        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"recordCount":2000},"withheld":[{"id":"snds-dcir","coordinate":"Dataset.recordCount","message":"It stays as it is published: the difference would be a count below 11."}],"errors":null}}}""",
            await catalogue.AskAsync(Query, Writers.Steward, """{"count": 2003}"""));
        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":{"recordCount":null},"withheld":[{"id":"snds-dcir","coordinate":"Dataset.recordCount","message":"It is not published: it is a count below 11."}],"errors":null}}}""",
            await catalogue.AskAsync(Query, Writers.Steward, """{"count": 10}"""));
    }
}
