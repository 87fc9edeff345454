using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Engine.Tests;
using Catalogue.Engine.Tests.Access;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Server.Tests.Access;

/// <summary>
/// Two servers whose catalogues differ only in what somebody may not read answer that person alike over HTTP, in every form:
/// status, headers and body, tags, costs and events. Policies, graphs and requests are random.
/// </summary>
public sealed partial class HttpNonInterferenceTests(ITestOutputHelper output)
{
    private const int Seed = 20260401;
    private const string Tuple = "tuple";
    private const int StepsPerPrincipal = 20;
    private const int LeastOfEach = 20;

    // What the engine's own test asks; exports do not go over HTTP.
    private static readonly Position[] Elsewhere = [Position.Subscription, Position.Mutation, Position.Export];

    private readonly Coverage coverage = new();
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    [Fact]
    public async Task What_may_not_be_read_changes_no_status_no_header_and_no_byte()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        for (var seed = Seed; counts.GetValueOrDefault(Tuple) < AccessTuples.Wanted; seed++)
        {
            await CompareAsync(text, seed);
        }

        foreach (var line in coverage.Lines())
        {
            output.WriteLine(line);
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        Assert.Equal([], new[] { "200", "304", "400", "event", "multipart/mixed", "text/event-stream", "application/jsonl", "GET", "HEAD", "QUERY", "ETag", "tag of another's", "schema" }.Where(what => counts.GetValueOrDefault(what) < LeastOfEach));
        Assert.Equal([], coverage.Empty().Where(cell => !Elsewhere.Any(position => cell.StartsWith($"{position} ", StringComparison.Ordinal))));
    }

    private async Task CompareAsync(string text, int seed)
    {
        var (schema, random) = (Schemas.Of(seed), new Random(seed));
        var policies = new RandomPolicies(text, schema.Model, random);
        var access = policies.Next();
        var changes = new RandomGraph(schema.Model, random);
        using var folder = new SchemaFolder(policies.Text, isDeniable: schema == Schemas.Deniable);
        await using var servers = await TwoServers.StartAsync(folder.Path, schema, changes.Create(random.Next(20)));
        foreach (var principal in Principals.All)
        {
            var policy = access.Compile(principal);
            var requests = new RandomRequests(schema.Model, policy, random);
            for (var step = 0; step < StepsPerPrincipal; step++)
            {
                if (await servers.PartAsync(changes, policy, principal))
                {
                    Count(Tuple);
                    requests.Graph = servers.Graph;
                    await AskAsync(servers, requests, policy, principal, random, $"Seed {seed}, {principal}");
                }
            }

            await FollowAsync(servers, changes, policy, principal, $"Seed {seed}, {principal}");
            await CompareSchemasAsync(servers, principal);
        }
    }

    private async Task AskAsync(TwoServers servers, RandomRequests requests, CompiledPolicy policy, Principal principal, Random random, string place)
    {
        var token = servers.TokenOf(principal);
        var form = HttpForm.All[random.Next(HttpForm.All.Length)];
        var conversation = requests.Next(servers.Difference) is var next && form.IsPaged ? next : next with { HasPages = false };
        var first = await conversation.HoldAsync(variables => form.SendAsync(servers.First, conversation.Query, variables, token));
        var second = await conversation.HoldAsync(variables => form.SendAsync(servers.Second, conversation.Query, variables, token));
        Assert.True(first.SequenceEqual(second), $"{place}, {form}\n{conversation.Query} {conversation.Variables}\n{string.Join("\n\n", first)}\n\n{string.Join("\n\n", second)}");
        coverage.Note(conversation, policy, servers.ViewOf(policy, principal));
        first.ForEach(response => Count(response[..3]));
        Count(form.Method);
        Count(form.Accept);
        if (TagOf().Match(first[0]) is { Success: true } tag)
        {
            Count("ETag");
            await KnowAsync(servers, form, conversation, principal, Principals.All[random.Next(Principals.All.Length)], tag.Groups[1].Value);
        }
    }

    // Who knows the answer of the one knows that of the other; to anybody else the tag says what their own answer's tag says.
    private async Task KnowAsync(TwoServers servers, HttpForm form, Conversation conversation, Principal principal, Principal another, string tag)
    {
        foreach (var other in new[] { principal, another })
        {
            var token = servers.TokenOf(other);
            var own = await form.SendAsync(servers.Second, conversation.Query, conversation.Variables, token);
            var known = await form.SendAsync(servers.Second, conversation.Query, conversation.Variables, token, tag);
            var isTheSame = TagOf().Match(own) is { Success: true } ownTag && ownTag.Groups[1].Value == tag;
            Assert.True(isTheSame || other != principal, "One's own tag is one's own.");
            Assert.Equal(isTheSame ? "304" : own, isTheSame ? known[..3] : known);
            Assert.True(!isTheSame || known.EndsWith("\n\n", StringComparison.Ordinal), known);
            Count(isTheSame ? "304" : "tag of another's");
        }
    }

    // Events of what changes in both, while one has changes besides that are out of sight.
    private async Task FollowAsync(TwoServers servers, RandomGraph changes, CompiledPolicy policy, Principal principal, string place)
    {
        if (servers.ViewOf(policy, principal).Shown() is not var (node, property))
        {
            return;
        }

        var token = servers.TokenOf(principal);
        using var first = await HttpEvents.OpenAsync(servers.First, token);
        using var second = await HttpEvents.OpenAsync(servers.Second, token);
        if (!await servers.PartAsync(changes, policy, principal))
        {
            return;
        }

        for (var at = 0; at < 2; at++)
        {
            await servers.SetAsync(node, new PropertyValue(property, new PlanValue.String(string.Create(CultureInfo.InvariantCulture, $"{place} {at}"))));
            var (expected, told) = (await first.NextAsync(), await second.NextAsync());
            Assert.True(expected == told, $"{place}\n{expected}\n{told}");
            Assert.Contains($"\"sequence\":{at + 1},", told, StringComparison.Ordinal);
            Count("event");
        }
    }

    private async Task CompareSchemasAsync(TwoServers servers, Principal principal)
    {
        var token = servers.TokenOf(principal);
        var tag = default(string);
        foreach (var (method, path) in new[] { ("GET", "/graphql/schema.graphql"), ("HEAD", "/graphql/schema.graphql"), ("GET", "/graphql?sdl"), ("GET", "/graphql?sdl") })
        {
            Task<string> AskAsync(TestServer server) => HttpForm.SendAsync(server, new HttpRequestMessage(new HttpMethod(method), path), token, tag);
            var (first, second) = (await AskAsync(servers.First), await AskAsync(servers.Second));
            Assert.Equal(first, second);
            Count("schema");
            tag = TagOf().Match(first).Groups[1].Value;
        }
    }

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    [GeneratedRegex("^ETag: (.*)$", RegexOptions.Multiline, 1000)]
    private static partial Regex TagOf();
}
