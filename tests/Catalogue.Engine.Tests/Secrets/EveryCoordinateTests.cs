using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Schema;
using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>Whatever coordinate of the model is made SECRET, the API is for those who may not read it as if it had never been; one without which there is no API is refused at the start.</summary>
public sealed class EveryCoordinateTests(ITestOutputHelper output)
{
    private const int Seed = 20260611;
    private const int RandomRequestsOfEach = 6;
    private const int WritesOfEach = 12;
    private const int Shown = 200;

    // Of the requests for all fields of the query root, those that are sent for one coordinate and caller: the others have theirs.
    private const int Share = 3;

    // The longer run of the access rules makes each of them SECRET.
    private static readonly int Coordinates = AccessTuples.Wanted / 320;

    private static readonly Principal Steward = Asked.Registered with { Roles = [Roles.Steward], Organisations = ["organisation-0", "organisation-1", "organisation-2"], Projects = ["project-0"] };

    private static readonly Principal[] Callers = [Principal.Anonymous, Asked.Auditor, Steward];

    private readonly List<string> differences = [];
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    [Fact]
    public async Task Made_SECRET_it_is_as_if_it_had_never_been()
    {
        var (model, policy) = (await TextAsync("catalogue.graphql"), await TextAsync("policy.yaml"));
        var real = CatalogueSchema.Load(RepositoryFiles.SchemaFolder).Model;
        var random = new Random(Seed);
        var graph = new RandomGraph(real, random).Create(60);
        var all = CoordinateEdits.All(real, model).ToArray();
        random.Shuffle(all);
        var asked = all.Take(Coordinates).ToArray();
        foreach (var edits in asked)
        {
            await CompareAsync(edits, model, policy, graph, random);
        }

        output.WriteLine($"{asked.Length} of {all.Length} coordinates: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}.");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(counts["compared"] > asked.Length / 2, "There is enough to compare.");
        Assert.True(counts["answers with data"] > counts["answers"] / 2, "Enough is answered.");
    }

    [Theory]
    [InlineData("Dataset", "derivedFrom")]
    [InlineData("Dataset", "usedBy")]
    [InlineData("Project", "resultedIn")]
    [InlineData("Project", "ledBy")]
    [InlineData("MatchRate", "year")]
    public async Task What_queries_of_everyone_are_made_of_cannot_be_SECRET(string type, string field)
    {
        var fault = await FaultOfAsync(type, field);
        Assert.Equal($"{type}.{field} cannot be SECRET: queries that everyone may send are made of it (schema/queries.graphql). Say in the policy who reads it.", fault);
    }

    [Theory]
    [InlineData("MatchRate", "denominatorRight", "rate")]
    [InlineData("Dataset", "recordCount", "individualCount")]
    public async Task What_is_published_with_another_statistic_cannot_be_SECRET(string type, string field, string other)
    {
        var fault = await FaultOfAsync(type, field);
        Assert.Equal($"{type}.{field} cannot be SECRET: it is published with {type}.{other}, which nobody may write who does not see both. Say in the policy who reads it.", fault);
    }

    private static async Task<string> FaultOfAsync(string type, string field)
    {
        var model = new CoordinateEdits(type, type, field).Secret(await TextAsync("catalogue.graphql"));
        using var folder = ModelFolder.OfReal(_ => model);
        return Assert.Single(Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults).Message;
    }

    private async Task CompareAsync(CoordinateEdits edits, string model, string policy, NaiveGraph graph, Random random)
    {
        await using var secret = EditedCatalogue.TryLoad(edits.Secret(model), edits.SecretPolicy(policy));
        await using var never = secret is null ? null : EditedCatalogue.TryLoad(edits.Without(model), edits.PolicyWithout(policy));
        if (secret is null || never is null)
        {
            Count(secret is null ? "that cannot be SECRET" : "that cannot be missing");
            return;
        }

        await secret.FillAsync(graph);
        await never.FillAsync(graph);
        foreach (var principal in Callers)
        {
            Note(edits, null, never.Engine.SchemaFor(principal).PrintedSdl, secret.Engine.SchemaFor(principal).PrintedSdl);
            foreach (var conversation in RequestsFor(edits, never, principal, random))
            {
                var expected = await conversation.HoldAsync(never.Engine, principal);
                var answers = await conversation.HoldAsync(secret.Engine, principal);
                Note(edits, conversation, string.Join('\n', expected), string.Join('\n', answers));
                Count(principal == Steward ? "answers to writes" : "answers");
                Count(expected[0].StartsWith("Data ", StringComparison.Ordinal) ? "answers with data" : "answers without");
            }
        }

        Count("compared");
    }

    private static IEnumerable<Conversation> RequestsFor(CoordinateEdits edits, EditedCatalogue never, Principal principal, Random random)
    {
        var asking = new RandomRequests(never.Schema.Model, never.Policy.Compile(principal), random);
        return principal == Steward ? Writes(asking, never) : Reads(edits, asking, never, principal, random);
    }

    private static IEnumerable<Conversation> Reads(CoordinateEdits edits, RandomRequests asking, EditedCatalogue never, Principal principal, Random random)
    {
        var all = ApiRequests.Of(never.Engine.SchemaFor(principal).Api).ToArray();
        random.Shuffle(all);
        return all.Take(all.Length / Share).Concat(edits.Naming(never.Schema.Model)).Select(query => new Conversation(query, HasPages: false, []))
            .Concat(Enumerable.Range(0, RandomRequestsOfEach).Select(_ => asking.Next([])));
    }

    // The view is what it was before: some writes find things changed.
    private static IEnumerable<Conversation> Writes(RandomRequests asking, EditedCatalogue never)
    {
        var view = new AuthorisedView(never.Graph, never.Schema.Model, never.Policy.Compile(Steward), Steward);
        return Enumerable.Range(0, WritesOfEach).Select(_ => asking.NextMutation([], view));
    }

    // Answers are long: what is told is where they part.
    private void Note(CoordinateEdits edits, Conversation? conversation, string expected, string answer)
    {
        if (expected != answer)
        {
            var at = Math.Max(0, expected.Zip(answer).TakeWhile(pair => pair.First == pair.Second).Count() - Shown / 2);
            string Part(string text) => text[Math.Min(at, text.Length)..Math.Min(at + Shown, text.Length)];
            differences.Add($"{edits}: {conversation?.Query} {conversation?.Variables}\n{Part(expected)}\n{Part(answer)}\n");
        }
    }

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    private static Task<string> TextAsync(string name) => File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, name), TestContext.Current.CancellationToken);
}
