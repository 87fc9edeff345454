using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What is explained of each field of each node, and of each edge, is what a naive reader of the graph finds.</summary>
public sealed class ExplanationOracleTests(ITestOutputHelper output)
{
    private const int Policies = 25;

    [Fact]
    public async Task An_explanation_says_of_each_row_what_its_values_show()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var counts = new Dictionary<string, int>();
        for (var seed = 1; seed <= Policies; seed++)
        {
            var random = new Random(seed);
            var access = new RandomPolicies(text, schema.Model, random).NextGuarded();
            var graph = new RandomGraph(schema.Model, random).Create(random.Next(20));
            await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(graph));
            using var engine = new CatalogueEngine(schema, access, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            foreach (var principal in Principals.All)
            {
                var policy = access.Compile(principal);
                var view = new AuthorisedView(graph, schema.Model, policy, principal);
                foreach (var (expected, actual) in await ComparedAsync(engine, view, policy, principal))
                {
                    Assert.True(expected == actual, $"Seed {seed}, {principal}: {expected} expected, {actual} explained.");
                    var outcome = expected.Split(' ')[^1];
                    counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
                }
            }
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        Assert.Equal(["ALLOW", "DENY", "MASK"], counts.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<List<(string Expected, string Actual)>> ComparedAsync(CatalogueEngine engine, AuthorisedView view, CompiledPolicy policy, Principal principal)
    {
        var compared = new List<(string, string)>();
        foreach (var node in view.Source.Nodes.Values)
        {
            var answer = await AskAsync(engine, principal, $"{{ node(id: \"{node.Id}\") {{ access {{ coordinate outcome mask }} {Edges(node.Type, policy)} }} }}");
            Assert.Equal(view.IsVisible(node), answer is not null);
            if (answer is not null)
            {
                compared.AddRange(Expected(view, policy, node).Zip(Told(answer["access"])));
                compared.AddRange(ExpectedEdges(view, policy, node).Zip(answer.AsObject().Select(field => field.Value).OfType<JsonObject>().SelectMany(connection => connection["edges"]?.AsArray() ?? []).SelectMany(edge => Told(edge?["access"]))));
            }
        }

        return compared;
    }

    private static string Edges(NodeType type, CompiledPolicy policy) =>
        $"... on {type} {{ id {string.Join(' ', Followed(type, policy).Select(relation => $"{relation.Name}(first: 50, order: [{{ id: ASC }}]) {{ edges {{ access {{ coordinate outcome mask }} }} }}"))} }}";

    // Each followed relation whose edges have properties.
    private static IEnumerable<Relation> Followed(NodeType type, CompiledPolicy policy) =>
        type.Relations.Where(relation => relation.IsToMany && !relation.Edge.Properties.IsEmpty && policy.MayFollow(relation));

    private static IEnumerable<string> Expected(AuthorisedView view, CompiledPolicy policy, NaiveNode node) =>
    [
        $"{node.Type} ALLOW",
        .. policy.Known(node.Type.Properties).Select(property => $"{node.Type}.{property} {OutcomeOf(policy.Field(node.Type, property), view.IsClear(node, property))}"),
        .. policy.Known(node.Type.Relations).Select(relation => $"{relation} {(policy.MayFollow(relation) && policy.MaySee(relation.Target) ? "ALLOW" : "DENY")}"),
    ];

    private static IEnumerable<string> ExpectedEdges(AuthorisedView view, CompiledPolicy policy, NaiveNode node) =>
        Followed(node.Type, policy).SelectMany(relation => EdgesOf(view, relation, node).SelectMany(edge => ExpectedEdge(view, policy, relation, edge)));

    private static IEnumerable<NaiveEdge> EdgesOf(AuthorisedView view, Relation relation, NaiveNode node) => view.Source.Edges
        .Where(edge => edge.Type == relation.Edge && view.IsVisible(edge) && (relation.Direction == Direction.Out ? edge.From : edge.To) == node.Id)
        .OrderBy(edge => relation.Direction == Direction.Out ? edge.To : edge.From, StringComparer.Ordinal);

    private static IEnumerable<string> ExpectedEdge(AuthorisedView view, CompiledPolicy policy, Relation relation, NaiveEdge edge)
    {
        var name = $"{relation.Owner}{char.ToUpperInvariant(relation.Name[0])}{relation.Name[1..]}Edge";
        return policy.Known(edge.Type.Properties)
            .Select(property => $"{name}.{property} {OutcomeOf(policy.EdgeField(edge.Type, property), view.IsClear(edge, property))}")
            .Prepend($"{name} ALLOW");
    }

    private static string OutcomeOf(FieldVerdict verdict, bool isClear) => verdict.IsStaticallyDenied ? "DENY" : isClear ? "ALLOW" : "MASK";

    // A mask is named exactly where there is one.
    private static ImmutableArray<string> Told(JsonNode? access) =>
    [
        .. (access?.AsArray() ?? []).OfType<JsonObject>()
            .Select(field => (Coordinate: (string?)field["coordinate"], Outcome: (string?)field["outcome"], Mask: (string?)field["mask"]))
            .Select(field => $"{field.Coordinate} {((field.Mask is null) == (field.Outcome != "MASK") ? field.Outcome : $"{field.Outcome} {field.Mask}")}"),
    ];

    private static async Task<JsonNode?> AskAsync(CatalogueEngine engine, Principal principal, string query)
    {
        var answer = (await new Conversation(query, false, []).HoldAsync(engine, principal))[0];
        return JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])?["data"]?["node"];
    }
}
