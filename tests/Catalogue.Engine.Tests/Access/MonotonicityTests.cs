using System.Text.Json.Nodes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What a policy grants more of takes nothing out of any list, and what it forbids puts nothing in; lists that are filtered or cut apart.</summary>
public sealed class MonotonicityTests(ITestOutputHelper output)
{
    private const int Seeds = 60;

    [Fact]
    public async Task A_grant_takes_no_node_out_of_a_list_and_a_prohibition_puts_none_in()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var (grown, places) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(new RandomGraph(schema.Model, random).Create(random.Next(20))));
            var policies = new RandomPolicies(text, schema.Model, random);
            var (narrow, wide) = policies.NextPair();
            using var under = new CatalogueEngine(schema, narrow, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            using var over = new CatalogueEngine(schema, wide, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            foreach (var principal in Principals.All)
            {
                var (few, many) = (await ListedAsync(under, schema.Model, principal), await ListedAsync(over, schema.Model, principal));
                Assert.True(few.IsSubsetOf(many), $"Seed {seed}, {principal}: only under the narrower policy {string.Join(", ", few.Except(many))}");
                (grown, places) = (grown + (few.Count < many.Count ? 1 : 0), places + few.Count);
            }
        }

        output.WriteLine($"{Seeds * Principals.All.Length} pairs of views, {grown} of them different, {places} places in the narrower lists.");
        Assert.True(grown > Seeds / 2, "There is enough to compare.");
    }

    // Every list of the catalogue whole: the nodes of each type, and along each relation.
    private static async Task<HashSet<string>> ListedAsync(CatalogueEngine engine, GraphModel model, Principal principal)
    {
        var listed = new HashSet<string>();
        foreach (var type in model.NodeTypes)
        {
            var relations = type.Relations.Select(relation => relation.IsToMany ? $"{relation.Name}(first: 50) {{ nodes {{ id }} totalCount }}" : $"{relation.Name} {{ id }}");
            var answer = await new Conversation($"{{ all: {type.Plural}(first: 50) {{ totalCount nodes {{ id {string.Join(' ', relations)} }} }} }}", false, []).HoldAsync(engine, principal);
            var all = JsonNode.Parse(answer[0][answer[0].IndexOf('{', StringComparison.Ordinal)..])?["data"]?["all"] ?? throw new InvalidOperationException(answer[0]);
            Assert.Equal((int?)all["totalCount"], all["nodes"]?.AsArray().Count);
            foreach (var node in all["nodes"]?.AsArray().OfType<JsonObject>() ?? [])
            {
                listed.Add($"{node["id"]}");
                listed.UnionWith(node.SelectMany(field => Ids(field.Value).Select(id => $"{node["id"]}.{field.Key} {id}")));
            }
        }

        return listed;
    }

    private static IEnumerable<string> Ids(JsonNode? field) => field switch
    {
        JsonObject one when one["id"] is { } id => [$"{id}"],
        JsonObject many => many["nodes"]?.AsArray().Select(node => $"{node?["id"]}") ?? [],
        _ => [],
    };
}
