using Catalogue.Engine.Execution;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What a policy grants more of takes nothing away in any position, and what it forbids adds nothing.</summary>
public sealed class MonotonicityTests(ITestOutputHelper output)
{
    private const int Seeds = 60;

    private static readonly string[] Positions = ["access", "edge", "export", "facet", "lineage", "list", "node", "path", "quantifier", "relation", "search", "totalCount", "value"];

    private readonly SortedDictionary<string, int> grown = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_grant_takes_nothing_away_and_a_prohibition_adds_nothing()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var (pairs, different) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (schema, random) = (Schemas.Of(seed), new Random(seed));
            await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            var graph = new RandomGraph(schema.Model, random).Create(random.Next(10));
            await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(graph));
            var pair = new RandomPolicies(text, schema.Model, random).NextPair();
            pairs[pair.Kind] = pairs.GetValueOrDefault(pair.Kind) + 1;
            using var under = new CatalogueEngine(schema, pair.Narrow, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            using var over = new CatalogueEngine(schema, pair.Wide, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            foreach (var principal in Principals.All)
            {
                different += await CompareAsync((under, pair.Narrow.Compile(principal)), (over, pair.Wide.Compile(principal)), schema.Model, graph, principal, $"Seed {seed}, {pair.Kind}") ? 1 : 0;
            }
        }

        output.WriteLine($"{Seeds} pairs of policies ({string.Join(", ", pairs.Select(kind => $"{kind.Value} {kind.Key}"))}), {Seeds * Principals.All.Length} pairs of views, {different} of them different.");
        output.WriteLine($"What is seen more: {string.Join(", ", grown.Select(position => $"{position.Value} {position.Key}"))}.");
        Assert.Equal(["directive", "edges", "forbid", "permit", "property", "relation"], pairs.Keys);
        Assert.Equal([], Positions.Where(position => !grown.ContainsKey(position)));
        Assert.True(different > Seeds / 2, "There is enough to compare.");
    }

    private async Task<bool> CompareAsync((CatalogueEngine Engine, CompiledPolicy Policy) under, (CatalogueEngine Engine, CompiledPolicy Policy) over, GraphModel model, NaiveGraph graph, Principal principal, string about)
    {
        var few = await new EverythingSeen(under.Engine, under.Policy, model, graph, principal).ReadAsync();
        var many = await new EverythingSeen(over.Engine, over.Policy, model, graph, principal).ReadAsync();
        Assert.True(few.IsSubsetOf(many), $"{about}, {principal}: only under the narrower policy {string.Join(", ", few.Except(many))}");
        foreach (var position in many.Except(few).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]))
        {
            grown[position] = grown.GetValueOrDefault(position) + 1;
        }

        return few.Count < many.Count;
    }
}
