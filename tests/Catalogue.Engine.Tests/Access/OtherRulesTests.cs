using Catalogue.Engine.Tests.Mutations;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What is enforced where the real policy leaves everything open or all to the same people: under rules that do not.</summary>
public sealed class OtherRulesTests
{
    [Theory]
    [InlineData("Dataset.publishedBy: AUDITOR", """{ dataset(id: "open") { id publishedBy { id } } }""", """{"data":{"dataset":{"id":"open","publishedBy":null}},"errors":[{"message":"`Dataset.publishedBy` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":28}],"path":["dataset","publishedBy"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""")]
    [InlineData("Dataset.publishedBy: AUDITOR", """{ datasets(where: { publishedBy: { id: { eq: "org-cnam" } } }) { totalCount } }""", """{"errors":[{"message":"`Dataset.publishedBy` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":12}],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""")]
    [InlineData("", """{ datasets { totalCount nodes { id } } }""", """{"data":{"datasets":{"totalCount":4,"nodes":[{"id":"foreign"},{"id":"held"},{"id":"open"},{"id":"other"}]}}}""")]
    [InlineData("", """{ organisation(id: "org-cnam") { publishes { nodes { id } } } }""", """{"data":{"organisation":{"publishes":{"nodes":[{"id":"open"},{"id":"other"}]}}}}""")]
    [InlineData("USES.visible: AUDITOR", """{ dataset(id: "open") { usedBy { nodes { id } } } }""", """{"data":{"dataset":{"usedBy":{"nodes":[]}}}}""")]
    [InlineData("USES.accessFrom: { read: AUDITOR, mask: NULL }", """{ dataset(id: "open") { usedBy { edges { accessFrom } } } }""", """{"data":{"dataset":{"usedBy":{"edges":[{"accessFrom":null}]}}}}""")]
    [InlineData("DERIVED_FROM.visible: AUDITOR", """{ lineage(of: "other") { nodes { id } } }""", """{"data":{"lineage":{"nodes":[{"id":"other"}]}}}""")]
    [InlineData("DERIVED_FROM.visible: AUDITOR", """{ impact(of: "open") { datasets { depth dataset { id } } } }""", """{"data":{"impact":{"datasets":[]}}}""")]
    [InlineData("USES.visible: AUDITOR", """{ datasets(where: { usedBy: { any: true } }) { totalCount } }""", """{"data":{"datasets":{"totalCount":0}}}""")]
    [InlineData("", """{ dataset(id: "other") { derivedFrom { edges { evidence process { id } } } } }""", """{"data":{"dataset":{"derivedFrom":{"edges":[{"evidence":"DECLARED","process":null}]}}}}""")]
    [InlineData("", """{ linkagePaths(from: "open", to: "other") { cost hops { linkage { id } decision matchRate } } }""", """{"data":{"linkagePaths":[{"cost":3,"hops":[{"linkage":{"id":"known"},"decision":"D","matchRate":90.5}]}]}}""")]
    [InlineData("LINKS.visible: AUDITOR", """{ linkagePaths(from: "open", to: "other") { cost } }""", """{"data":{"linkagePaths":[]}}""")]
    [InlineData("Linkage.legalDecision: AUDITOR", """{ linkagePaths(from: "open", to: "other") { hops { decision } } }""", """{"data":{"linkagePaths":[{"hops":[{"decision":null}]}]}}""")]
    [InlineData("Dataset.description: AUDITOR", """{ search(text: "zebre") { totalCount nodes { node { id } } } }""", """{"data":{"search":{"totalCount":0,"nodes":[]}}}""")]
    public async Task Readers_get_what_other_rules_leave_them(string policy, string query, string expected)
    {
        var catalogue = await OpenAsync(policy);

        Assert.Equal(expected, await catalogue.AskAsync(query, Principal.Anonymous));
    }

    [Theory]
    [InlineData("  derivedFrom: [Dataset!]! => derivedFrom: [Dataset!]", "Dataset.derivedFrom: AUDITOR", """{ lineage(of: "other") { nodes { id } } }""", """{"errors":[{"message":"`Dataset.derivedFrom` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":11}],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""")]
    [InlineData("  derivatives: [Dataset!]! => derivatives: [Dataset!]", "Dataset.derivatives: AUDITOR", """{ impact(of: "open") { datasets { depth } } }""", """{"errors":[{"message":"`Dataset.derivatives` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.","locations":[{"line":1,"column":10}],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}""")]
    [InlineData("  matchRates: [MatchRate!]! => matchRates: [MatchRate!]", "Linkage.matchRates: AUDITOR", """{ linkagePaths(from: "open", to: "other") { hops { matchRate } } }""", """{"data":{"linkagePaths":[{"hops":[{"matchRate":null}]}]}}""")]
    [InlineData("  table: Table! => table: Table", "Variable.table: AUDITOR", """{ search(text: "V", where: { dataset: { in: ["open"] } }) { totalCount } }""", """{"data":{"search":{"totalCount":0}}}""")]
    public async Task Relations_that_a_model_lets_be_denied_are_not_followed(string model, string policy, string query, string expected)
    {
        var catalogue = await OpenAsync(policy, model);

        Assert.Equal(expected, await catalogue.AskAsync(query, Principal.Anonymous));
    }

    [Theory]
    [InlineData("", """mutation { createDataset(input: { title: { fr: "x" }, kind: CLAIMS, status: PUBLISHED }) { errors { code } } }""", """{"data":{"createDataset":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("Dataset.create: REGISTERED", """mutation { createDataset(input: { title: { fr: "x" }, kind: CLAIMS, status: PUBLISHED, stewardNotes: { fr: "x" } }) { errors { code } } }""", """{"data":{"createDataset":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("Dataset.individualCount: { read: AUDITOR, mask: BAND 10000 }", """mutation { updateDataset(input: { id: "open", recordCount: 1000 }) { errors { code } } }""", """{"data":{"updateDataset":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("", """mutation { deleteDataset(input: { id: "foreign" }) { errors { code } } }""", """{"data":{"deleteDataset":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("", """mutation { disconnectDatasetUsedBy(input: { id: "foreign", target: "project-foreign" }) { errors { code } } }""", """{"data":{"disconnectDatasetUsedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("", """mutation { connectDatasetUsedBy(input: { id: "foreign", target: "project-foreign", accessUntil: "2030-01-01T00:00:00Z" }) { errors { code } } }""", """{"data":{"connectDatasetUsedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("PUBLISHED_BY.connect: steward through from", """mutation { connectDatasetPublishedBy(input: { id: "open", target: "org-other" }) { errors { code } } }""", """{"data":{"connectDatasetPublishedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("PUBLISHED_BY.disconnect: ADMIN", """mutation { connectDatasetPublishedBy(input: { id: "held", target: "org-cnam" }) { errors { code } } }""", """{"data":{"connectDatasetPublishedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("PART_OF.disconnect: steward through from and steward through to", """mutation { connectDatasetPartOf(input: { id: "open", target: "other" }) { errors { code } } }""", """{"data":{"connectDatasetPartOf":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("USES.visible: [ { to: ANONYMOUS, where: edge.accessUntil is null } ] | USES.update: ADMIN", """mutation { disconnectDatasetUsedBy(input: { id: "open", target: "project-hydro" }) { errors { code } } }""", """{"data":{"disconnectDatasetUsedBy":{"errors":[{"code":"NOT_FOUND"}]}}}""")]
    [InlineData("USES.visible: [ { to: ANONYMOUS, where: edge.accessUntil is null } ] | USES.update: ADMIN | USES.disconnect: ADMIN", """mutation { connectDatasetUsedBy(input: { id: "open", target: "project-hydro" }) { errors { code } } }""", """{"data":{"connectDatasetUsedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("USES.disconnect: steward through to\n      properties:\n        purpose: steward through from and steward through to", """mutation { connectDatasetUsedBy(input: { id: "open", target: "project-foreign", purpose: { fr: "x" } }) { errors { code } } }""", """{"data":{"connectDatasetUsedBy":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""")]
    [InlineData("Table.forbid: [ { unless: ADMIN, where: createdYear is not null and createdYear = 1 } ] | Table.update: ADMIN", """mutation { deleteDataset(input: { id: "held" }) { errors { code } } }""", """{"errors":[{"message":"You may not write `Dataset`: the policy leaves that to others.","locations":[{"line":1,"column":26}],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    public async Task Writers_are_held_to_other_rules(string policy, string mutation, string expected)
    {
        var catalogue = await OpenAsync(policy);

        Assert.Equal(expected, await catalogue.Engine.AnswerAsync(mutation, Writers.Steward));
    }

    /// <summary>With the leak, what is written away from its steward is gone.</summary>
    [Fact]
    public async Task What_a_change_would_take_from_the_writer_is_not_changed()
    {
        var catalogue = await SmallCatalogue.OpenAsync(policy: PolicyLines.Replace("principal.roles has steward and ( => principal.roles has steward and status != RETIRED and ("));

        Assert.Equal("""{"data":{"updateDataset":{"errors":[{"code":"AUTH_NOT_AUTHORIZED"}]}}}""", await catalogue.Engine.AnswerAsync("""mutation { updateDataset(input: { id: "open", status: RETIRED }) { errors { code } } }""", Writers.Steward));
    }

    /// <summary>With the leak, a page goes on for whoever has the cursor and the same rights.</summary>
    [Fact]
    public async Task A_cursor_of_an_equal_is_refused()
    {
        const string Page = """query ($after: String) { datasets(first: 1, after: $after) { pageInfo { endCursor } } }""";
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var cursor = await CursorAsync(catalogue.Engine, Asked.Registered);

        Assert.DoesNotContain("errors", await catalogue.Engine.AnswerAsync(Page, Asked.Registered, $$"""{"after":"{{cursor}}"}"""), StringComparison.Ordinal);
        Assert.Contains("errors", await catalogue.Engine.AnswerAsync(Page, Asked.Registered with { Subject = "other" }, $$"""{"after":"{{cursor}}"}"""), StringComparison.Ordinal);
    }

    /// <summary>With the leak, a page that began under one policy goes on under another.</summary>
    [Fact]
    public async Task A_cursor_of_another_policy_is_refused()
    {
        const string Page = """query ($after: String) { datasets(first: 1, after: $after) { pageInfo { endCursor } } }""";
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var other = await SeededCatalogue.Under(PolicyLines.Set("Dataset.recordCount: AUDITOR"));

        Assert.Contains("errors", await other.Engine.AnswerAsync(Page, Asked.Registered, $$"""{"after":"{{await CursorAsync(catalogue.Engine, Asked.Registered)}}"}"""), StringComparison.Ordinal);
    }

    /// <summary>With the leak, whoever subscribes after an auditor hears what auditors hear.</summary>
    [Fact]
    public async Task A_subscriber_hears_by_rights_of_their_own()
    {
        const string Changes = "subscription { catalogueChanged { sequence id } }";
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var auditor = await Subscription.OpenAsync(catalogue.Engine, Changes, Asked.Auditor);
        await catalogue.CommitAsync(catalogue.Put("Dataset", "secret", ("version", "1")));
        await auditor.NextAsync();
        await using var stranger = await Subscription.OpenAsync(catalogue.Engine, Changes, Principal.Anonymous);
        await catalogue.CommitAsync(catalogue.Put("Dataset", "secret", ("version", "2")));
        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("version", "2")));

        Assert.Equal("""{"data":{"catalogueChanged":{"sequence":1,"id":"open"}}}""", await stranger.NextAsync());
    }

    /// <summary>With the leak, a path shows what was hidden while it was found.</summary>
    [Fact]
    public async Task What_is_hidden_while_a_path_is_found_is_not_shown()
    {
        var catalogue = await OpenAsync("");
        var store = new NotingStore(catalogue.Store);
        using var engine = catalogue.EngineOver(store);
        var reads = 0;
        store.BeforeReading = () => ++reads == 2 ? catalogue.CommitAsync(catalogue.Put("Dataset", "other", ("confidential", true))) : Task.CompletedTask;

        Assert.Equal("""{"data":{"linkagePaths":[{"hops":[{"from":{"id":"open"},"to":null}]}]}}""", await engine.AnswerAsync("""{ linkagePaths(from: "open", to: "other") { hops { from { id } to { id } } } }""", Principal.Anonymous));
    }

    private static async Task<string> CursorAsync(CatalogueEngine engine, Principal principal) =>
        (await engine.AnswerAsync("query ($after: String) { datasets(first: 1, after: $after) { pageInfo { endCursor } } }", principal)).Split('"')[^2];

    private static async Task<SmallCatalogue> OpenAsync(string policy, string? model = null)
    {
        var small = await SmallCatalogue.OpenAsync(policy: PolicyLines.Set(policy), model: PolicyLines.Replace(model));
        await small.CommitAsync(
            small.Put("Organisation", "org-other", ("name", "Other"), ("kind", "COMPANY")),
            small.Put("Project", "project-foreign", ("title", "F"), ("status", "RUNNING")),
            small.Connect("Project", "ledBy", "project-foreign", "org-other"));
        await AddAsync(small, "other", "org-cnam");
        await AddAsync(small, "foreign", "org-other");
        await AddAsync(small, "held", "org-other");
        await AddAsync(small, "hidden", "org-other");
        await small.CommitAsync(
            small.Put("Dataset", "hidden", ("confidential", true)),
            small.Put("Dataset", "open", ("description", "zebre")),
            small.Connect("Dataset", "heldBy", "held", "org-cnam"),
            small.Connect("Dataset", "partOf", "open", "hidden"),
            small.Connect("Dataset", "usedBy", "foreign", "project-foreign"),
            small.Put("Process", "copy", ("name", "copy"), ("kind", "EXTRACTION")),
            small.Connect("Process", "reads", "copy", "secret"),
            small.Connect("Process", "writes", "copy", "other"),
            small.Connect("Dataset", "derivedFrom", "other", "open", ("evidence", "DECLARED"), ("process", "copy")));
        await LinkAsync(small, "known", "PROBABILISTIC", "open", "other");
        await LinkAsync(small, "triple", "DIRECT_NIR", "open", "other", "secret");
        await small.CommitAsync(
            small.Put("MatchRate", "rate", ("year", 2020), ("rate", 90.5)),
            small.Connect("MatchRate", "linkage", "rate", "known"));
        return small;
    }

    private static Task AddAsync(SmallCatalogue small, string id, string publisher) => small.CommitAsync(
        small.Put("Dataset", id, ("title", id), ("kind", "CLAIMS"), ("status", "PUBLISHED")),
        small.Connect("Dataset", "publishedBy", id, publisher));

    private static Task LinkAsync(SmallCatalogue small, string id, string method, params string[] datasets) => small.CommitAsync(
    [
        small.Put("Linkage", id, ("title", id), ("method", method), ("status", "DONE"), ("legalDecision", "D"), ("ratesPublished", true)),
        .. datasets.Select(dataset => small.Connect("Linkage", "links", id, dataset)),
    ]);
}
