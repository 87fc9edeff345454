using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>Who may write is decided with the commit, and what is written decides who may read from then on.</summary>
public sealed class WriterAccessTests
{
    private const string Update = """mutation { updateDataset(input: { id: "open", version: "1" }) { dataset { version } errors { code message } } }""";

    /// <summary>With the leak, the check is of a moment at which the steward still was one.</summary>
    [Fact]
    public async Task A_steward_who_ceases_to_be_one_between_request_and_commit_writes_nothing()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var store = new NotingStore(catalogue.Store);
        using var engine = catalogue.EngineOver(store);
        store.Before = () => catalogue.CommitAsync(catalogue.Disconnect("Dataset", "publishedBy", "open", "org-cnam"));

        Assert.Equal(
            """{"data":{"updateDataset":{"dataset":null,"errors":[{"code":"AUTH_NOT_AUTHORIZED","message":"You may not write `Dataset.version` of \"open\"."}]}}}""",
            await engine.AnswerAsync(Update, Writers.Steward));
        Assert.Empty(store.Committed);
    }

    [Fact]
    public async Task What_is_hidden_between_request_and_commit_is_not_there()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var store = new NotingStore(catalogue.Store);
        using var engine = catalogue.EngineOver(store);
        store.Before = () => catalogue.CommitAsync(catalogue.Disconnect("Dataset", "publishedBy", "draft", "org-cnam"));

        Assert.Equal(
            """{"data":{"updateDataset":{"errors":[{"code":"NOT_FOUND","message":"There is no Dataset with the id \"draft\" that you may see."}]}}}""",
            await engine.AnswerAsync("""mutation { updateDataset(input: { id: "draft", version: "1" }) { errors { code message } } }""", Writers.Steward));
    }

    [Fact]
    public async Task A_grant_that_is_given_or_taken_back_counts_from_the_next_request_on()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await catalogue.CommitAsync(catalogue.Put("Variable", "open.T.V", ("missingRate", 3)));
        var member = Asked.Registered with { Projects = ["project-hydro"] };
        const string Statistics = """{ variable(id: "open.T.V") { missingRate } }""";
        Assert.Equal("""{"data":{"variable":{"missingRate":3}}}""", await catalogue.Engine.AnswerAsync(Statistics, member));

        await catalogue.Engine.AnswerAsync("""mutation { connectDatasetUsedBy(input: { id: "open", target: "project-hydro", accessUntil: "2026-01-15T00:00:00Z" }) { errors { message } } }""", Writers.Steward);
        Assert.Equal("""{"data":{"variable":{"missingRate":null}}}""", await catalogue.Engine.AnswerAsync(Statistics, member));

        await catalogue.Engine.AnswerAsync("""mutation { connectDatasetUsedBy(input: { id: "open", target: "project-hydro", accessUntil: "2026-01-16T00:00:00Z" }) { errors { message } } }""", Writers.Steward);
        Assert.Equal("""{"data":{"variable":{"missingRate":3}}}""", await catalogue.Engine.AnswerAsync(Statistics, member));

        await catalogue.Engine.AnswerAsync("""mutation { disconnectProjectUses(input: { id: "project-hydro", target: "open" }) { errors { message } } }""", Writers.Steward);
        Assert.Equal("""{"data":{"variable":{"missingRate":null}}}""", await catalogue.Engine.AnswerAsync(Statistics, member));
    }

    [Fact]
    public async Task A_dataset_that_is_published_is_there_for_everybody_and_one_that_is_made_confidential_is_not()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        const string Seen = """{ datasets { nodes { id } } variables { nodes { id } } }""";

        await catalogue.Engine.AnswerAsync("""mutation { a: updateDataset(input: { id: "draft", status: PUBLISHED }) { errors { message } } b: updateDataset(input: { id: "open", confidential: true }) { errors { message } } }""", Writers.Steward);

        Assert.Equal("""{"data":{"datasets":{"nodes":[{"id":"draft"}]},"variables":{"nodes":[{"id":"draft.T.V"}]}}}""", await catalogue.Engine.AnswerAsync(Seen, Principal.Anonymous));
    }

    [Fact]
    public async Task Nobody_gives_away_what_then_would_not_be_theirs_nor_takes_what_is_not()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await catalogue.CommitAsync(catalogue.Put("Organisation", "org-other", ("name", "Other"), ("kind", "COMPANY")), catalogue.Put("Dataset", "foreign", ("title", "F"), ("kind", "CLAIMS"), ("status", "PUBLISHED")), catalogue.Connect("Dataset", "publishedBy", "foreign", "org-other"));

        Assert.Equal(
            """{"data":{"give":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]},"take":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]},"both":{"errors":[{"code":"AUTH_NOT_AUTHORIZED","path":["input","0","connectDatasetPublishedBy"]},{"code":"AUTH_NOT_AUTHORIZED","path":["input","1","updateDataset","version"]}]}}}""",
            await catalogue.Engine.AnswerAsync(
                """
                mutation {
                  give: connectDatasetPublishedBy(input: { id: "open", target: "org-other" }) { errors { code } }
                  take: connectDatasetPublishedBy(input: { id: "foreign", target: "org-cnam" }) { errors { code } }
                  both: applyChanges(input: [{ connectDatasetPublishedBy: { id: "foreign", target: "org-cnam" } }, { updateDataset: { id: "foreign", version: "1" } }]) { errors { code path } }
                }
                """,
                Writers.Steward));
    }

    /// <summary>With the leak, a check of the state before lets a steward make what is nobody's, or go on writing what a change of the same set gave away.</summary>
    [Fact]
    public async Task What_a_set_comes_to_must_be_the_writers_too()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"orphan":{"dataset":null,"errors":[{"message":"You may not create this Dataset: once it is there, it is not yours to write.","path":["input"]}]},"given":{"errors":[{"message":"You may not write `Dataset.version` so: afterwards it would not be yours to write.","path":["input","0","updateDataset","version"]}]}}}""",
            await catalogue.Engine.AnswerAsync(
                """
                mutation {
                  orphan: createDataset(input: { title: { fr: "O" }, kind: CLAIMS, status: PUBLISHED }) { dataset { id } errors { message path } }
                  given: applyChanges(input: [{ updateDataset: { id: "open", version: "1" } }, { disconnectDatasetPublishedBy: { id: "open", target: "org-cnam" } }]) { errors { message path } }
                }
                """,
                Writers.Steward));
        Assert.Equal(before, await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Writers_at_once_lose_nothing_of_each_other()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        const int Writers = 8;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; at < 10; at++)
            {
                var answer = await catalogue.Engine.AnswerAsync($$"""mutation { createTable(input: { name: "T{{writer}}.{{at}}", dataset: "open" }) { table { name } errors { message } } }""", Mutations.Writers.Steward);
                Assert.Equal("""{"data":{"createTable":{"table":{"name":"@"},"errors":null}}}""".Replace("@", $"T{writer}.{at}", StringComparison.Ordinal), answer);
            }
        }, TestContext.Current.CancellationToken)));

        Assert.Equal("""{"data":{"dataset":{"tables":{"totalCount":81}}}}""", await catalogue.Engine.AnswerAsync("""{ dataset(id: "open") { tables { totalCount } } }""", Principal.Anonymous));
    }

    [Fact]
    public async Task What_a_member_of_a_set_may_not_do_keeps_all_of_it_from_being_done()
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        var before = await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken);

        await catalogue.Engine.AnswerAsync("""mutation { applyChanges(input: [{ updateDataset: { id: "open", version: "1" } }, { deleteDataset: { id: "nothing" } }]) { errors { message } } }""", Writers.Steward);

        Assert.Equal(before, await catalogue.Store.SequenceAsync(TestContext.Current.CancellationToken));
        Assert.IsType<CommitOutcome.Committed>(await catalogue.Store.CommitAsync(new ChangeSet([], "test"), TestContext.Current.CancellationToken));
    }
}
