using System.Text.Json.Nodes;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What an administrator's trace derives rule by rule is what the compiled policy decides for everybody, over random graphs and policies.</summary>
public sealed class TraceAgreementTests(ITestOutputHelper output)
{
    private const int Policies = 15;
    private const int NodesPerPrincipal = 8;

    private static readonly Principal Admin = new() { Subject = "a.durand", IsAuthenticated = true, Roles = [Roles.Admin] };

    [Fact]
    public async Task A_trace_comes_out_as_the_engine_answers()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var counts = new Dictionary<string, int>();
        for (var seed = 1; seed <= Policies; seed++)
        {
            var random = new Random(seed);
            var access = new RandomPolicies(text, schema.Model, random).Next();
            var graph = new RandomGraph(schema.Model, random).Create(random.Next(20));
            await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
            await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(graph));
            using var engine = new CatalogueEngine(schema, access, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay, audit: static (_, _) => ValueTask.CompletedTask);
            foreach (var principal in Principals.All)
            {
                var view = new AuthorisedView(graph, schema.Model, access.Compile(principal), principal);
                foreach (var node in graph.Nodes.Values.OrderBy(_ => random.Next()).Take(NodesPerPrincipal))
                {
                    foreach (var (expected, traced) in await ComparedAsync(engine, view, node, principal))
                    {
                        Assert.True(expected == traced, $"Seed {seed}, {principal}: {expected} answered, {traced} traced.");
                        var outcome = expected.Split(' ')[1];
                        counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
                    }
                }
            }
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        Assert.Equal(["ALLOW", "DENY", "MASK"], counts.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<List<(string Expected, string Traced)>> ComparedAsync(CatalogueEngine engine, AuthorisedView view, NaiveNode node, Principal principal)
    {
        var names = node.Type.Properties.Select(property => property.Name).Concat(node.Type.Relations.Select(relation => relation.Name)).ToArray();
        var traces = await AskAsync(engine, Admin, $"{{ whole: {Trace(node, null, principal)} {string.Concat(names.Select((name, at) => $"f{at}: {Trace(node, name, principal)} "))} }}");
        if (traces["whole"] is null)
        {
            return [];
        }

        var visibility = view.IsVisible(node) ? "VISIBLE" : view.IsStub(node) ? "STUB" : "HIDDEN";
        var whole = (visibility switch { "VISIBLE" => "ALLOW", "STUB" => "MASK STUB", _ => "DENY" });
        var told = (await AskAsync(engine, principal, $"{{ node(id: \"{node.Id}\") {{ access {{ coordinate outcome mask }} }} }}"))["node"]?["access"]?.AsArray()
            .ToDictionary(field => $"{field?["coordinate"]}", Outcome) ?? [];
        return
        [
            ($"{node.Type} {whole} {visibility}", Traced(traces["whole"])),
            .. names.Select((name, at) => ($"{node.Type}.{name} {told.GetValueOrDefault($"{node.Type}.{name}", "DENY")} {visibility}", Traced(traces[$"f{at}"]))),
        ];
    }

    private static string Traced(JsonNode? trace) => $"{trace?["coordinate"]} {Outcome(trace)} {trace?["visibility"]}";

    private static string Outcome(JsonNode? told) => told?["mask"] is { } mask ? $"{told["outcome"]} {mask}" : $"{told?["outcome"]}";

    private static string Trace(NaiveNode node, string? field, Principal principal)
    {
        var whom = principal.IsAuthenticated
            ? $"subject: \"{principal.Subject}\", roles: [{Quoted(principal.Roles)}], organisations: [{Quoted(principal.Organisations)}], projects: [{Quoted(principal.Projects)}]"
            : "";
        return $"accessTrace(id: \"{node.Id}\", {(field is null ? "" : $"field: \"{field}\", ")}as: {{ {whom} }}) {{ coordinate visibility outcome mask }}";
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static async Task<JsonNode> AskAsync(CatalogueEngine engine, Principal principal, string query)
    {
        var answer = (await new Conversation(query, false, []).HoldAsync(engine, principal))[0];
        return JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])?["data"] ?? throw new InvalidOperationException(answer);
    }
}
