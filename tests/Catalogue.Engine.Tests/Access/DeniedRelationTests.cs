using Catalogue.Engine.Execution;
using Catalogue.Engine.Tests.Access.Oracle;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Relations to many that not everybody may follow. The real schema has none; a schema that has one is an edit of two files.</summary>
public sealed class DeniedRelationTests
{
    private const string Paths = """{ linkagePaths(from: "a", to: "b") { cost matchRateBound hops { to { id } approvals { id } identifiers { id } } } }""";

    [Fact]
    public async Task Paths_of_linkage_show_no_approvals_to_those_who_may_not_follow_them()
    {
        Assert.Equal("""Data [] {"linkagePaths":[{"cost":1,"matchRateBound":50,"hops":[{"to":{"id":"b"},"approvals":[{"id":"route"}],"identifiers":[]}]}]}""", await AskAsync("accessRoutes: ANONYMOUS", Paths));
        Assert.Equal("""Data [] {"linkagePaths":[{"cost":1,"matchRateBound":50,"hops":[{"to":{"id":"b"},"approvals":[],"identifiers":[]}]}]}""", await AskAsync("accessRoutes: AUDITOR", Paths));
    }

    [Fact]
    public async Task There_are_no_paths_over_links_that_may_not_be_followed()
    {
        Assert.Equal("""Data [] {"linkagePaths":[]}""", await AskAsync("links: AUDITOR", Paths));
        Assert.Equal("""Data [] {"linkagePaths":[{"cost":1,"matchRateBound":null,"hops":[{"to":{"id":"b"},"approvals":[{"id":"route"}],"identifiers":[]}]}]}""", await AskAsync("matchRates: AUDITOR", Paths));
    }

    [Theory]
    [InlineData("derivedFrom: AUDITOR", """{ lineage(of: "a") { nodes { id } } }""")]
    [InlineData("linkages: AUDITOR", """{ datasets(where: { linkages: { some: { id: { eq: "l" } } } }) { totalCount } }""")]
    public async Task What_would_be_followed_refuses_the_whole(string rule, string query)
    {
        Assert.StartsWith("RequestError", await AskAsync(rule, query), StringComparison.Ordinal);
        Assert.StartsWith("Data", await AskAsync(rule.Replace("AUDITOR", "ANONYMOUS", StringComparison.Ordinal), query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selection_is_null_with_an_error() => Assert.Equal(
        """PartialData [AUTH_NOT_AUTHENTICATED dataset.linkages] {"dataset":{"linkages":null}}""",
        await AskAsync("linkages: AUDITOR", """{ dataset(id: "a") { linkages { nodes { id } } } }"""));

    // Two linked datasets, the second with a route to access, under the real policy with one line changed.
    private static async Task<string> AskAsync(string rule, string query)
    {
        var model = Schemas.Deniable.Model;
        var name = rule[..(rule.IndexOf(':', StringComparison.Ordinal) + 1)];
        var text = string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken))
            .Select(line => line == $"      {name} ANONYMOUS" ? $"      {rule}" : line));
        await using var store = EmbeddedStore.InMemory(model, FixedTime.CaseDay);
        await TwoCatalogues.CommitAsync(
            store,
            [
                Put("Dataset", "a", ("title", "a"), ("kind", "CLAIMS"), ("status", "PUBLISHED")),
                Put("Dataset", "b", ("title", "b"), ("kind", "CLAIMS"), ("status", "PUBLISHED")),
                Put("Linkage", "l", ("title", "l"), ("method", "DIRECT_NIR"), ("status", "DONE")),
                new Change.UpsertNode(Type("Linkage"), new NodeId("l"), [new PropertyValue(PropertyOf("Linkage", "ratesPublished"), PlanValue.Boolean.True)]),
                Put("AccessRoute", "route", ("title", "route"), ("kind", "OPEN_DATA")),
                Connect("Linkage", "links", "l", "a"),
                Connect("Linkage", "links", "l", "b"),
                Connect("Dataset", "accessRoutes", "b", "route"),
                new Change.UpsertNode(Type("MatchRate"), new NodeId("rate"), [new PropertyValue(PropertyOf("MatchRate", "year"), new PlanValue.Integer(2020)), new PropertyValue(PropertyOf("MatchRate", "rate"), new PlanValue.Float(50))]),
                Connect("MatchRate", "linkage", "rate", "l"),
            ]);
        using var engine = new CatalogueEngine(Schemas.Deniable, AccessPolicy.Load(text, "policy.yaml", model, []).GetPolicy(), store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
        return PlainResponse.Of((await new Conversation(query, false, []).HoldAsync(engine, Principal.Anonymous))[0]);
    }

    private static NodeType Type(string name) => Schemas.Deniable.Model.FindNodeType(name) ?? throw new ArgumentException($"There is no {name}.", nameof(name));

    private static Property PropertyOf(string type, string name) => Type(type).FindProperty(name) ?? throw new ArgumentException($"{type} has no {name}.", nameof(name));

    private static Change.UpsertNode Put(string type, string id, params (string Name, string Value)[] values) => new(
        Type(type),
        new NodeId(id),
        [.. values.Select(value => PropertyOf(type, value.Name)).Zip(values, (property, value) => new PropertyValue(property, property.Type == PropertyType.Text ? new PlanValue.Text(new LocalizedText(value.Value, null)) : new PlanValue.String(value.Value)))]);

    private static Change.Connect Connect(string type, string name, string owner, string target)
    {
        var relation = Type(type).FindRelation(name) ?? throw new ArgumentException($"{type} has no {name}.", nameof(name));
        var (from, to) = relation.Direction == Direction.Out ? (owner, target) : (target, owner);
        return new Change.Connect(relation.Edge, new NodeId(from), new NodeId(to), string.Empty, []);
    }
}
