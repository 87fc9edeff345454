using System.Text.Json.Nodes;
using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.Engine.Tests.Exports;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.GraphQL.Validation;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Attacks that take more than one request. Those that take one are the cases <c>attack-*</c> in <c>tests/cases</c>.</summary>
public sealed class KnownAttackTests
{
    private const string Notes = """{ dataset(id: "snds-dcir") { id stewardNotes recordCount } }""";

    /// <summary>With the leak, what was planned or answered for one serves whoever asks the same next.</summary>
    [Fact]
    public async Task A_cache_without_the_principal()
    {
        const string Query = """{ dataset(id: "snds-dcir") { stewardNotes recordCount } variable(id: "snds-dcir.ER_PRS_F.BEN_SEX_COD") { distinctCount } }""";
        var catalogue = await SeededCatalogue.ToWriteTo();
        Principal[] principals = [Principal.Anonymous, Asked.Registered, Asked.Registered with { Projects = ["project-hydro"] }, Asked.Auditor];
        var alone = new List<string>();
        foreach (var principal in principals)
        {
            using var fresh = catalogue.EngineOver(catalogue.Store);
            alone.Add(await fresh.AnswerAsync(Query, principal));
        }

        Assert.Equal(principals.Length, alone.Distinct().Count());
        using var used = catalogue.EngineOver(catalogue.Store);
        foreach (var at in new[] { 0, 1, 2, 3, 2, 1, 0, 3, 0 })
        {
            Assert.Equal(alone[at], await used.AnswerAsync(Query, principals[at]));
        }
    }

    /// <summary>With the leak, roles and projects count for somebody whose token was not accepted.</summary>
    [Fact]
    public async Task Attributes_that_one_gives_oneself()
    {
        var pretender = Principal.Anonymous with { Subject = "a.petit", Roles = [Roles.Auditor, Roles.Admin, Roles.Steward], Organisations = ["org-cnam"], Projects = ["project-hydro"] };
        var catalogue = await SeededCatalogue.OnEmbeddedStore();

        Assert.Equal(await catalogue.AskAsync(Notes, Principal.Anonymous), await catalogue.AskAsync(Notes, pretender));
    }

    /// <summary>With the leak, the explanation of a rule says whether something is there to which it applies.</summary>
    [Theory]
    [InlineData("""{ myAccess(type: "Dataset") { field outcome audience rule howToGetAccess } }""")]
    [InlineData("""{ myAccess(type: "Dataset", field: "stewardNotes") { outcome rule(language: EN) } }""")]
    [InlineData("""{ me { subject isAuthenticated roles organisations projects } }""")]
    public async Task Explanations_of_what_is_hidden(string query)
    {
        var (full, empty) = (await SeededCatalogue.OnEmbeddedStore(), await SeededCatalogue.OnEmptyStore());

        Assert.Equal(await empty.AskAsync(query, Asked.Registered), await full.AskAsync(query, Asked.Registered));
    }

    /// <summary>With the leak, a value that the store cannot compare raises its exception, and only where there is a row.</summary>
    [Theory]
    [InlineData("""{ datasets(where: { issued: { gt: "0001-01-01" } }, first: 0) { nodes { id } } }""", """{"data":{"datasets":{"nodes":[]}}}""")]
    [InlineData("""{ datasets(where: { minTypicalAge: { in: [-2147483648, 2147483647] } }) { nodes { id } } }""", """{"data":{"datasets":{"nodes":[]}}}""")]
    [InlineData("""{ node(id: "") { id } }""", """{"data":{"node":null}}""")]
    [InlineData("""{ node(id: "\u0000'\";DROP TABLE nodes;--") { id } }""", """{"data":{"node":null}}""")]
    public async Task Exceptions_of_the_store(string query, string expected)
    {
        var (full, empty) = (await SeededCatalogue.OnEmbeddedStore(), await SeededCatalogue.OnEmptyStore());

        Assert.Equal(expected, await full.AskAsync(query, Principal.Anonymous));
        Assert.Equal(expected, await empty.AskAsync(query, Principal.Anonymous));
    }

    /// <summary>With the leak, a chain leads over a hidden dataset, or is as cheap as the hidden linkages are.</summary>
    [Fact]
    public async Task Length_of_a_path()
    {
        const string Query = """{ linkagePaths(from: "open", to: "other") { cost hops { to { id } linkage { id } } } lineage(of: "other", depth: 2) { complete nodes { id depth } } }""";
        const string Seen = """{"data":{"linkagePaths":[{"cost":3,"hops":[{"to":{"id":"other"},"linkage":{"id":"known"}}]}],"lineage":{"complete":true,"nodes":[{"id":"other","depth":0}]}}}""";
        const string Leaking = """{"data":{"linkagePaths":[{"cost":2,"hops":[{"to":{"id":"secret"},"linkage":{"id":"first"}},{"to":{"id":"other"},"linkage":{"id":"second"}}]},{"cost":3,"hops":[{"to":{"id":"other"},"linkage":{"id":"known"}}]}],"lineage":{"complete":true,"nodes":[{"id":"other","depth":0},{"id":"secret","depth":1},{"id":"open","depth":2}]}}}""";
        var catalogue = await SmallCatalogue.OpenAsync();
        await catalogue.CommitAsync(catalogue.Put("Dataset", "other", ("title", "other"), ("kind", "CLAIMS"), ("status", "PUBLISHED")));
        await LinkAsync(catalogue, "known", "PROBABILISTIC", "open", "other");
        var before = await catalogue.AskAsync(Query, Principal.Anonymous);

        await LinkAsync(catalogue, "first", "DIRECT_NIR", "open", "secret");
        await LinkAsync(catalogue, "second", "DIRECT_NIR", "secret", "other");
        await catalogue.CommitAsync(
            catalogue.Connect("Dataset", "derivedFrom", "other", "secret", ("evidence", "DECLARED")),
            catalogue.Connect("Dataset", "derivedFrom", "secret", "open", ("evidence", "DECLARED")));

        Assert.Equal(Seen, before);
        Assert.Equal(Seen, await catalogue.AskAsync(Query, Principal.Anonymous));
        Assert.Equal(Leaking, await catalogue.AskAsync(Query, Asked.Auditor));
    }

    /// <summary>With the leak, the sum over two years less that over one is the count of seven persons, and so is a sum that is asked after by bisection.</summary>
    [Fact]
    public async Task Differences_of_sums()
    {
        const string Query = """
            {
              all: matchRates { aggregate { count matched { sum average distinct count } } groups(by: [YEAR]) { nodes { key { year } aggregate { matched { sum count } } } } }
              one: matchRates(where: { year: { eq: 2020 } }) { aggregate { matched { sum } } }
              least: matchRates { groups(by: [YEAR], having: { matched: { sum: { gt: 0, lt: 11 } } }) { totalCount } }
            }
            """;
        const string Seen = """{"data":{"all":{"aggregate":{"count":2,"matched":{"sum":1000,"average":1000,"distinct":1,"count":1}},"groups":{"nodes":[{"key":{"year":2020},"aggregate":{"matched":{"sum":1000,"count":1}}},{"key":{"year":2021},"aggregate":{"matched":{"sum":null,"count":0}}}]}},"one":{"aggregate":{"matched":{"sum":1000}}},"least":{"groups":{"totalCount":0}}}}""";
        const string Leaking = """{"data":{"all":{"aggregate":{"count":2,"matched":{"sum":1007,"average":503.5,"distinct":2,"count":2}},"groups":{"nodes":[{"key":{"year":2020},"aggregate":{"matched":{"sum":1000,"count":1}}},{"key":{"year":2021},"aggregate":{"matched":{"sum":7,"count":1}}}]}},"one":{"aggregate":{"matched":{"sum":1000}}},"least":{"groups":{"totalCount":1}}}}""";
        var catalogue = await SmallCatalogue.OpenAsync();
        await catalogue.CommitAsync(catalogue.Put("Dataset", "other", ("title", "other"), ("kind", "CLAIMS"), ("status", "PUBLISHED")));
        await catalogue.CommitAsync(
            catalogue.Put("Linkage", "known", ("title", "known"), ("method", "DIRECT_NIR"), ("status", "DONE"), ("ratesPublished", true)),
            catalogue.Connect("Linkage", "links", "known", "open"),
            catalogue.Connect("Linkage", "links", "known", "other"));
        foreach (var (year, matched) in new[] { (2020, 1000), (2021, 7) })
        {
            await catalogue.CommitAsync(
                catalogue.Put("MatchRate", $"known.{year}", ("year", year), ("matched", matched)),
                catalogue.Connect("MatchRate", "linkage", $"known.{year}", "known"));
        }

        Assert.Equal(Seen, await catalogue.AskAsync(Query, Principal.Anonymous));
        Assert.Equal(Seen, await catalogue.AskAsync(Query, Asked.Registered));
        Assert.Equal(Leaking, await catalogue.AskAsync(Query, Asked.Auditor));
    }

    /// <summary>With the leak, a cost that counts what is found tells how much there is.</summary>
    [Theory]
    [InlineData("{ datasets(first: 7) { totalCount nodes { id tables { nodes { id } } } } }")]
    [InlineData("{ datasets { aggregate { count kind { distinct } } groups(by: [KIND]) { totalCount nodes { count } } } }")]
    [InlineData("""{ search(text: "table") { totalCount nodes { node { id } } } }""")]
    [InlineData("""{ lineage(of: "snds-copie-centrale") { nodes { node { id } } edges { from } } node(id: "d-6r1v8n3z") { id } }""")]
    public async Task Cost_of_what_is_hidden(string query)
    {
        var (full, empty) = (await SeededCatalogue.OnEmbeddedStore(), await SeededCatalogue.OnEmptyStore());
        var cost = await CostAsync(empty, query, Principal.Anonymous);

        Assert.StartsWith("""{"fieldCost":""", cost, StringComparison.Ordinal);
        Assert.Equal(cost, await CostAsync(full, query, Principal.Anonymous));
        Assert.Equal(cost, await CostAsync(full, query, Asked.Auditor));
    }

    private static async Task<string> CostAsync(SeededCatalogue catalogue, string query, Principal principal) =>
        JsonNode.Parse(await catalogue.AskAsync(query, principal, reportCost: true))?["extensions"]?["operationCost"]?.ToJsonString() ?? "none";

    private static Task LinkAsync(SmallCatalogue catalogue, string id, string method, string from, string to) => catalogue.CommitAsync(
        catalogue.Put("Linkage", id, ("title", id), ("method", method), ("status", "DONE")),
        catalogue.Connect("Linkage", "links", id, from),
        catalogue.Connect("Linkage", "links", id, to));

    /// <summary>With the leak, introspection lists what is SECRET, an error names it as what was perhaps meant, or an explanation has its rule.</summary>
    [Theory]
    [InlineData("""{ __type(name: "Dataset") { fields { name } } filter: __type(name: "DatasetFilter") { inputFields { name } } order: __type(name: "DatasetOrder") { inputFields { name } } }""")]
    [InlineData("""{ datasets { nodes { confidentiel } } }""")]
    [InlineData("""{ datasets(where: { confidentiel: { eq: true } }) { totalCount } }""")]
    [InlineData("""{ myAccess(type: "Dataset") { field rule } one: myAccess(type: "Dataset", field: "confidential") { field } }""")]
    public async Task Introspection_and_did_you_mean(string query)
    {
        var seeded = await SeededCatalogue.OnEmbeddedStore();
        using var suggesting = ThrownSwitch.Engine(seeded.Schema, seeded.Policy, seeded.Store, limits: new EngineLimits { Validation = ValidationLimits.Default with { Suggestions = true } });
        var conversation = new Conversation(query, HasPages: false, []);

        Assert.Contains("confidential", Assert.Single(await conversation.HoldAsync(suggesting, Asked.Auditor)), StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", Assert.Single(await conversation.HoldAsync(suggesting, Asked.Registered)), StringComparison.Ordinal);
    }

    /// <summary>
    /// With the leak, an export is a copy of what is stored, as a database is dumped: hidden nodes stand in it, or their ids where
    /// edges lead, values that are masked elsewhere, and the key of an edge that says what its mask hides.
    /// </summary>
    [Fact]
    public async Task Exports()
    {
        var (first, second) = (await SmallCatalogue.OpenAsync(), await SmallCatalogue.OpenAsync());
        foreach (var (small, count) in new[] { (first, 123456), (second, 128999) })
        {
            await small.CommitAsync(small.Put("Dataset", "open", ("individualCount", count), ("recordCount", count), ("stewardNotes", $"Note {count}")));
        }

        await second.CommitAsync(
            second.Put("Dataset", "draft", ("title", "Brouillon")),
            second.Delete("secret.T.V"),
            second.Connect("Dataset", "derivedFrom", "open", "secret", ("evidence", "DECLARED")),
            second.Connect("Dataset", "partOf", "open", "draft"),
            second.Connect("Dataset", "usedBy", "draft", "project-hydro", ("accessFrom", "2025-01-01T00:00:00Z")),
            second.Connect("Dataset", "usedBy", "open", "project-hydro", ("accessFrom", "2025-09-30T00:00:00Z"), ("accessUntil", "2027-03-04T00:00:00Z")));

        var export = await first.Engine.ExportAsync(Principal.Anonymous);

        Assert.Equal(
            """
            {"type":"Organisation","id":"org-cnam","name":{"fr":"Cnam"},"kind":"HEALTH_INSURANCE"}
            {"type":"Dataset","id":"open","title":{"fr":"open"},"kind":"CLAIMS","status":"PUBLISHED","individualCount":120000,"publishedBy":"org-cnam"}
            {"type":"Table","id":"open.T","name":"T","dataset":"open"}
            {"type":"Variable","id":"open.T.V","name":"V","dataType":"STRING","table":"open.T"}
            {"type":"Project","id":"project-hydro","title":{"fr":"HYDRO"},"status":"RUNNING","uses":[{"to":"open","accessFrom":"2025-01-01T00:00:00Z","accessUntil":"2027-01-01T00:00:00Z"}]}

            """,
            export);
        Assert.Equal(export, await second.Engine.ExportAsync(Principal.Anonymous));
        Assert.Equal(await first.Engine.ExportArchiveAsync(Principal.Anonymous), await second.Engine.ExportArchiveAsync(Principal.Anonymous));
        Assert.NotEqual(await first.Engine.ExportAsync(Asked.Auditor), await second.Engine.ExportAsync(Asked.Auditor));
    }
}
