using System.Text.Json.Nodes;
using Catalogue.Engine.Execution;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Errors depend on the request, the sender, the schema and the policy alone: a catalogue with nothing in it gives the same ones.</summary>
public sealed class StaticErrorsTests(ITestOutputHelper output)
{
    private const int Seeds = 80;
    private const int RequestsPerPrincipal = 8;
    private const int LeastOfEach = 5;

    // What errors say is wrong; without a code it is the document.
    private static readonly string[] Expected = ["AUTH_NOT_AUTHENTICATED", "AUTH_NOT_AUTHORIZED", "HC0051", "HC0014", "HC0047", "OUT_OF_RANGE", "INVALID_CURSOR", "none"];

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    [Fact]
    public async Task An_empty_catalogue_gives_the_same_errors()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var requests = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (schema, random) = (Schemas.Of(seed), new Random(seed));
            var access = new RandomPolicies(text, schema.Model, random).Next();
            var graph = new RandomGraph(schema.Model, random).Create(random.Next(20));
            await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            await using var nothing = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(graph));
            using var full = new CatalogueEngine(schema, access, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            using var empty = new CatalogueEngine(schema, access, nothing, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
            foreach (var principal in Principals.All)
            {
                // Half of the requests are those of somebody who may read more: they name what is denied.
                var own = new RandomRequests(schema.Model, access.Compile(principal), random) { Graph = graph };
                var others = new RandomRequests(schema.Model, access.Compile(Principals.All[^1]), random) { Graph = graph };
                var spoiled = new SpoiledRequests(random);
                for (var at = 0; at < RequestsPerPrincipal; at++)
                {
                    var request = (random.Next(2) == 0 ? own : others).Next([]);
                    requests += await CompareAsync(full, empty, principal, random.Next(2) == 0 ? spoiled.Next(request) : request, seed);
                }
            }
        }

        output.WriteLine($"{requests} requests; with errors: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}.");
        Assert.Equal([], Expected.Where(code => counts.GetValueOrDefault(code) < LeastOfEach));
    }

    private async Task<int> CompareAsync(CatalogueEngine full, CatalogueEngine empty, Principal principal, Conversation conversation, int seed)
    {
        var asked = new List<string>();
        var answers = await conversation.HoldAsync(variables =>
        {
            asked.Add(variables);
            return conversation.AskAsync(full, principal, variables);
        });
        foreach (var (variables, answer) in asked.Zip(answers))
        {
            var (expected, actual) = (ErrorsOf(answer), ErrorsOf(await conversation.AskAsync(empty, principal, variables)));
            Assert.True(expected == actual, $"Seed {seed}, {principal}\n{conversation.Query} {variables}\n{expected}\n{actual}");
            Count(answer);
        }

        return asked.Count;
    }

    // The kind of the answer, which its status follows from, and the whole list of errors.
    private static string ErrorsOf(string answer)
    {
        var at = answer.IndexOf('{', StringComparison.Ordinal);
        return answer[..at] + JsonNode.Parse(answer[at..])?["errors"]?.ToJsonString();
    }

    private void Count(string answer)
    {
        foreach (var code in JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])?["errors"]?.AsArray().Select(error => (string?)error?["extensions"]?["code"] ?? "none").Distinct() ?? [])
        {
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }
    }
}
