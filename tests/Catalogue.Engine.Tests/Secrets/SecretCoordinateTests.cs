using Catalogue.Engine.Tests.Requests;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.GraphQL.Cost;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>A SECRET coordinate is unknown to whoever may read it nowhere: all answers are, byte for byte, those of a catalogue whose model never had it.</summary>
public sealed class SecretCoordinateTests(ITestOutputHelper output, SecretCoordinateTests.AllSecrets all) : IClassFixture<SecretCoordinateTests.AllSecrets>
{
    private static readonly Principal Steward = Asked.Registered with { Roles = [Roles.Steward], Organisations = ["org-cnam", "org-plateforme"] };
    private static readonly Principal Admin = Asked.Registered with { Roles = [Roles.Admin] };

    private static readonly (string Name, Principal Principal, SecretParts Known)[] Callers =
    [
        ("anonymous", Principal.Anonymous, SecretParts.None),
        ("registered", Asked.Registered, SecretParts.None),
        ("member", Asked.Registered with { Projects = ["project-hydro"] }, SecretParts.None),
        ("steward", Steward, SecretParts.Note),
        ("auditor", Asked.Auditor, SecretParts.All & ~SecretParts.Risk),
        ("admin", Admin, SecretParts.All),
    ];

    private SecretCatalogue Catalogue => all.Catalogue;

    public static TheoryData<string> Names => [.. Callers.Select(caller => caller.Name)];

    /// <summary>A catalogue with all of the parts.</summary>
    public sealed class AllSecrets : IAsyncLifetime
    {
        private SecretCatalogue? catalogue;

        internal SecretCatalogue Catalogue => catalogue ?? throw new InvalidOperationException("The catalogue is made before the first test.");

        public async ValueTask InitializeAsync() => catalogue = await SecretCatalogue.WithAsync(SecretParts.All);

        public ValueTask DisposeAsync() => catalogue?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_are_those_of_a_model_that_has_no_more_than_the_caller_knows(string name)
    {
        var (_, principal, known) = Callers.First(caller => caller.Name == name);
        await using var other = await SecretCatalogue.WithAsync(known);
        var (compared, bytes) = (0, 0);
        foreach (var (query, variables) in SecretRequests.All)
        {
            foreach (var cost in new[] { CostReporting.None, CostReporting.Report, CostReporting.Validate })
            {
                var expected = await other.AskAsync(query, principal, variables, cost);
                var answer = await Catalogue.AskAsync(query, principal, variables, cost);
                Assert.True(expected == answer, $"{name}: {query}\n{variables}\n{expected}\n{answer}");
                (compared, bytes) = (compared + 1, bytes + answer.Length);
            }
        }

        Assert.Equal(other.Engine.SchemaFor(principal).PrintedSdl, Catalogue.Engine.SchemaFor(principal).PrintedSdl);
        output.WriteLine($"{name}: {compared} answers, {bytes} bytes.");
    }

    [Fact]
    public async Task Documents_of_each_caller_are_judged_by_its_own_API_in_whatever_order_they_come()
    {
        var fresh = new Dictionary<(string, string), string>();
        foreach (var (query, variables) in SecretRequests.All)
        {
            foreach (var (name, principal, _) in Callers)
            {
                fresh[(query + variables, name)] = await Catalogue.AskAsync(query, principal, variables);
            }

            foreach (var (name, principal, _) in Callers.Reverse().Concat(Callers))
            {
                Assert.Equal(fresh[(query + variables, name)], await Catalogue.AskAsync(query, principal, variables));
            }
        }

        const string Query = """{ datasets(where: { embargoNote: { contains: "zibeline" } }) { nodes { id } } }""";
        Assert.StartsWith("RequestError", await Catalogue.AskAsync(Query, Principal.Anonymous), StringComparison.Ordinal);
        Assert.Equal("""Data {"data":{"datasets":{"nodes":[{"id":"snds-dcir"}]}}}""", await Catalogue.AskAsync(Query, Steward));
        Assert.Equal("""Data {"data":{"datasets":{"nodes":[{"id":"emust"},{"id":"snds-dcir"}]}}}""", await Catalogue.AskAsync(Query, Asked.Auditor));
        Assert.StartsWith("RequestError", await Catalogue.AskAsync(Query, Principal.Anonymous), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_read_it_somewhere_has_it_everywhere()
    {
        Assert.Equal(
            """Data {"data":{"dataset":{"embargoNote":"zibeline kept back","embargoLevel":"HARD","embargoes":{"totalCount":1,"nodes":[{"reason":"zibeline du tribunal"}],"edges":[{"since":"2025-03-01","decidedBy":{"id":"org-cnam"}}]}}}}""",
            await Catalogue.AskAsync("""{ dataset(id: "snds-dcir") { embargoNote embargoLevel embargoes { totalCount nodes { reason } edges { since decidedBy { id } } } } }""", Asked.Auditor));
        Assert.Equal(
            """Data {"data":{"embargoes":{"nodes":[{"__typename":"Embargo","orderedBy":{"orders":{"totalCount":1}}}]},"search":{"facets":[{"type":"DATASET","count":2},{"type":"EMBARGO","count":1}]}}}""",
            await Catalogue.AskAsync("""{ embargoes { nodes { __typename orderedBy { orders { totalCount } } } } search(text: "zibeline") { facets { type count } } }""", Asked.Auditor));
        Assert.Equal(
            """Data {"data":{"project":{"partners":{"edges":[{"share":0.25}]},"uses":{"edges":[{"leakRisk":"HIGH"}]}}}}""",
            await Catalogue.AskAsync("""{ project(id: "project-hydro") { partners(where: { id: { eq: "org-cnam" } }) { edges { share } } uses(where: { id: { eq: "emust" } }) { edges { leakRisk } } } }""", Admin));
        Assert.Equal(
            """Data {"data":{"myAccess":[{"field":"embargoNote","outcome":"DEPENDS"}],"a":{"embargoNote":"zibeline kept back"},"b":{"embargoNote":null}}}""",
            await Catalogue.AskAsync("""{ myAccess(type: "Dataset", field: "embargoNote") { field outcome } a: dataset(id: "snds-dcir") { embargoNote } b: dataset(id: "emust") { embargoNote } }""", Steward));
    }

    [Fact]
    public async Task Changes_of_what_is_unknown_are_silence()
    {
        await using var with = await SecretCatalogue.WithAsync(SecretParts.All);
        await using var without = await SecretCatalogue.WithAsync(SecretParts.None);
        const string Query = "subscription { catalogueChanged { sequence kind type id } }";
        await using var followed = await Subscription.OpenAsync(with.Engine, Query, Asked.Registered);
        await using var expected = await Subscription.OpenAsync(without.Engine, Query, Asked.Registered);
        await with.CommitAsync(with.Set("Dataset", "snds-dcir", "embargoLevel", new PlanValue.String("SOFT")), with.Set("Embargo", "embargo-2", "until", new PlanValue.String("2027-01-01")));
        foreach (var one in new[] { with, without })
        {
            await one.CommitAsync(one.Set("Dataset", "emust", "acronym", new PlanValue.String("told")));
        }

        Assert.Equal(await expected.NextAsync(), await followed.NextAsync());
    }
}
