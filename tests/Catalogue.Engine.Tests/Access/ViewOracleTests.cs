using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Exports;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Access;

/// <summary>An answer under a policy is the answer that somebody who may read all gets from the view, where the view is a catalogue of its own.</summary>
public sealed partial class ViewOracleTests(ITestOutputHelper output)
{
    // Explanations tell of the policy, which the oracle does not have; ExplanationOracleTests are theirs.
    private const string Explained = "{ coordinate outcome";

    private const int Policies = 40;
    private const int RequestsPerPrincipal = 12;

    [Fact]
    public async Task An_answer_is_that_of_the_view_without_any_policy()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var open = AccessPolicy.Load(Opened(text), "policy.yaml", schema.Model, schema.AccessDirectives).GetPolicy();
        var (views, answers, exports) = (0, 0, 0);
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
                await using var viewed = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
                if (await viewed.CommitAsync(new ChangeSet(AuthorisedView.ChangesFor(view.Graph), "test"), TestContext.Current.CancellationToken) is not CommitOutcome.Committed)
                {
                    continue;
                }

                views++;
                using var oracle = new CatalogueEngine(schema, open, viewed, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay);
                exports += await CompareExportsAsync(engine, oracle, principal, schema.Model, policy, seed);
                answers += await CompareAsync(engine, oracle, principal, new RandomRequests(schema.Model, policy, random) { Graph = graph }, Excluded(schema.Model, policy, view), seed);
            }
        }

        output.WriteLine($"{views} views, {answers} answers with data and {exports} exports compared.");
        Assert.True(views > 4 * Policies && answers > views * RequestsPerPrincipal / 2 && exports > views / 2, "There is enough to compare.");
    }

    // Whoever may not follow an edge from its start has it at its end, while in the view it is followed from both.
    private static async Task<int> CompareExportsAsync(CatalogueEngine engine, CatalogueEngine oracle, Principal principal, GraphModel model, CompiledPolicy policy, int seed)
    {
        if (model.NodeTypes.SelectMany(type => type.Relations).Any(relation => relation.Direction == Direction.Out && !policy.MayFollow(relation)))
        {
            return 0;
        }

        // What is SECRET is for whoever is known, in the view of everybody.
        var export = await engine.ExportAsync(principal);
        Assert.True(export == await oracle.ExportAsync(Asked.Registered), $"Seed {seed}, {principal}\n{export}\n{await oracle.ExportAsync(Asked.Registered)}");
        return 1;
    }

    private static async Task<int> CompareAsync(CatalogueEngine engine, CatalogueEngine oracle, Principal principal, RandomRequests requests, Func<string, bool> excluded, int seed)
    {
        var compared = 0;
        for (var at = 0; at < RequestsPerPrincipal; at++)
        {
            var conversation = requests.Next([]);
            var answers = await conversation.HoldAsync(engine, principal);
            if (excluded(conversation.Query) || excluded(answers[0]) || DataOf(answers[0]) is null)
            {
                continue;
            }

            var expected = await conversation.HoldAsync(oracle, principal);
            Assert.True(
                answers.Select(DataOf).SequenceEqual(expected.Select(DataOf)),
                $"Seed {seed}, {principal}\n{conversation.Query}\n{string.Join('\n', answers.Select(DataOf))}\n{string.Join('\n', expected.Select(DataOf))}");
            compared += answers.Count;
        }

        return compared;
    }

    // An edge of the view is followed from both of its ends; a stub is in no view; and a property that is masked by a constant is not searched in, while the view has it as a word of its own.
    private static Func<string, bool> Excluded(GraphModel model, CompiledPolicy policy, AuthorisedView view)
    {
        var stubs = view.Margin.Length > 0;
        var constants = model.NodeTypes.Any(type => type.Properties.Any(property => property.Search != SearchWeight.None && policy.Field(type, property).Otherwise is Mask.Constant));
        var denied = model.NodeTypes.SelectMany(type => type.Relations).Where(relation => !policy.MayFollow(relation)).Select(relation => $"`{relation}`").ToArray();
        return text => denied.Any(text.Contains) || text.Contains(Explained, StringComparison.Ordinal) || (stubs && text.Contains("lineage(", StringComparison.Ordinal)) || (constants && text.Contains("search(", StringComparison.Ordinal));
    }

    // Cursors are sealed for a policy, hence differ; and an aggregate of what is denied is null, while in the view it is one of no values.
    private static string? DataOf(string response) =>
        (JsonNode.Parse(response[response.IndexOf('{', StringComparison.Ordinal)..]) as JsonObject)?["data"]?.ToJsonString() is { } data
            ? OfNothing().Replace(Sealed().Replace(data, "$1\"…\""), "null")
            : null;

    // Every audience is everybody, nothing is forbidden, nothing is conditional; nothing is written either. What is SECRET may
    // not be everybody's; whoever it is unknown to names it in no request.
    private static string Opened(string policy) =>
        Audience().Replace(Conditional().Replace(Writers().Replace(Narrower().Replace(policy, ""), "$1NOBODY"), "    visible: ANONYMOUS\n$1"), "$1ANONYMOUS")
            .Replace("      confidential: ANONYMOUS", "      confidential: REGISTERED", StringComparison.Ordinal);

    [GeneratedRegex("(\"(?:cursor|startCursor|endCursor)\":)\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Sealed();

    [GeneratedRegex("""\{(?:"(?:min|max|sum|average|distinct|count)":(?:null|0),?)+\}""", RegexOptions.None, 1000)]
    private static partial Regex OfNothing();

    [GeneratedRegex(@"^    visible:\n(?:(?!    properties:).*\n)+(    properties:)", RegexOptions.Multiline, 1000)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^      properties:\n(?:        .*\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Narrower();

    [GeneratedRegex(@"^(      (?:create|update|delete|connect|disconnect): ).*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Writers();

    [GeneratedRegex(@"^(      (?!create|update|delete|connect|disconnect)\w+: )(?:[A-Z]+|\{ read: .*\})$", RegexOptions.Multiline, 1000)]
    private static partial Regex Audience();
}
