using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Engine.Execution;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>What the engine answers is what a plain reading of the policy, the graph and the request comes to, for random ones of each.</summary>
public sealed class PlainOracleTests(ITestOutputHelper output)
{
    private const int Seed = 20260301;
    private const int RequestsPerPrincipal = 6;
    private const int LeastAsked = 8;
    private const int LeastFound = 3;

    // What the plain answer does not know of: an administrator's trace is compared in TraceAgreementTests.
    private static readonly HashSet<string> Skipped = ["accessTrace"];

    private readonly PlainTally tally = new();

    private static int Tuples => int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_ORACLE_TUPLES") ?? "6000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_answer_is_that_of_a_plain_reading_of_the_view()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var (tuples, seed) = (0, Seed);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref tuples) < Tuples)
            {
                Interlocked.Add(ref tuples, await CompareAsync(text, Interlocked.Increment(ref seed)));
            }
        }, TestContext.Current.CancellationToken)));
        output.WriteLine($"{tuples} tuples of graph, policy, principal and request; {tally}.");
        var roots = Schemas.Real.Api.QueryType?.Fields.Select(field => field.Name).Where(name => !Skipped.Contains(name)) ?? [];
        Assert.Equal([], roots.Where(name => tally.Asked(name) < LeastAsked || tally.Found(name) < LeastFound));
        Assert.True(tally.Refused > tuples / 100 && tally.Partial > tuples / 20, "There are errors to compare.");
    }

    private async Task<int> CompareAsync(string text, int seed)
    {
        var (schema, random) = (Schemas.Of(seed), new Random(seed));
        var policies = new RandomPolicies(text, schema.Model, random);
        var access = policies.Next();
        var graph = new RandomGraph(schema.Model, random).Create(random.Next(20));
        await using var store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
        await TwoCatalogues.CommitAsync(store, AuthorisedView.ChangesFor(graph));
        using var engine = new CatalogueEngine(schema, access, store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
        var (policy, plain) = (new PlainPolicy(policies.Text), PlainGraph.Of(graph));
        foreach (var principal in Principals.All)
        {
            var view = new PlainView(plain, new PlainRights(policy, plain, principal, FixedTime.CaseDay.GetUtcNow()));
            var requests = new RandomRequests(schema.Model, access.Compile(principal), random) { Graph = graph };
            for (var at = 0; at < RequestsPerPrincipal; at++)
            {
                var conversation = requests.Next([]);
                if (IsSkipped(conversation))
                {
                    continue;
                }

                var expected = await conversation.HoldAsync(variables => Task.FromResult(Expected(schema.Model, view, principal, conversation.Query, variables)));
                var actual = await conversation.HoldAsync(engine, principal);
                Assert.True(
                    expected.Select(PlainResponse.Of).SequenceEqual(actual.Select(PlainResponse.Of)),
                    Difference(seed, principal, conversation, expected, actual, policies.Text, plain));
                expected.ForEach(response => tally.Note(new PlainRequest(conversation.Query, conversation.Variables), response));
            }
        }

        return Principals.All.Length * RequestsPerPrincipal;
    }

    private static bool IsSkipped(Conversation conversation)
    {
        var request = new PlainRequest(conversation.Query, conversation.Variables);
        return request.FieldsOf(request.Root, "Query").Exists(field => Skipped.Contains(field.Name));
    }

    // As the engine answers: the kind, then the response.
    private static string Expected(GraphModel model, PlainView view, Principal principal, string query, string variables)
    {
        var request = new PlainRequest(query, variables);
        var denials = new PlainDenials(model, view.Rights, principal, request);
        var response = new JsonObject { ["errors"] = denials.Errors };
        if (denials.IsRefused)
        {
            return $"RequestError {response.ToJsonString()}";
        }

        response["data"] = new PlainAnswer(model, view, principal, request).Data();
        return $"{(denials.Errors.Count > 0 ? "PartialData" : "Data")} {response.ToJsonString()}";
    }

    private static string Difference(int seed, Principal principal, Conversation conversation, List<string> expected, List<string> actual, string policy, PlainGraph graph) =>
        $"""
        Seed {seed}, {principal}, roles {string.Join(' ', principal.Roles)}, organisations {string.Join(' ', principal.Organisations)}, projects {string.Join(' ', principal.Projects)}
        {conversation.Query} {conversation.Variables}
        expected
        {string.Join('\n', expected.Select(PlainResponse.Of))}
        actual
        {string.Join('\n', actual.Select(PlainResponse.Of))}
        policy
        {policy}
        graph
        {graph}
        """;
}
