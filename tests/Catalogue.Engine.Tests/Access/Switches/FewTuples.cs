using Catalogue.Engine.Schema;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>A few of the tuples of <see cref="NonInterferenceTests"/>: catalogues that differ in what somebody may not read, and what that person asks.</summary>
internal sealed class FewTuples : IAsyncDisposable
{
    private const int Count = 40;
    private const int RequestsOfEach = 10;

    private readonly List<(TwoCatalogues Catalogues, Principal Principal, Conversation[] Conversations)> tuples = [];

    public static async Task<FewTuples> PrepareAsync()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var all = new FewTuples();
        for (var seed = 1; all.tuples.Count < Count; seed++)
        {
            await all.AddAsync(schema, text, new Random(seed), Principals.All[seed % Principals.All.Length]);
        }

        return all;
    }

    /// <summary>Fails at the first answer that differs.</summary>
    public async Task CompareAsync()
    {
        foreach (var (catalogues, principal, conversations) in tuples)
        {
            var (first, second) = catalogues.EnginesAnew();
            using (first)
            using (second)
            {
                foreach (var conversation in conversations)
                {
                    Assert.Equal(await conversation.HoldAsync(first, principal), await conversation.HoldAsync(second, principal));
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (catalogues, _, _) in tuples)
        {
            await catalogues.DisposeAsync();
        }
    }

    private async Task AddAsync(CatalogueSchema schema, string text, Random random, Principal principal)
    {
        var access = new RandomPolicies(text, schema.Model, random).Next();
        var changes = new RandomGraph(schema.Model, random);
        var catalogues = await TwoCatalogues.OpenAsync(schema, access, changes.Create(random.Next(20)));
        var policy = access.Compile(principal);
        if (await catalogues.PartAsync(changes, policy, principal, attempts: 12))
        {
            var asking = new RandomRequests(schema.Model, policy, random);
            tuples.Add((catalogues, principal, [.. Enumerable.Range(0, RequestsOfEach).Select(_ => asking.Next(catalogues.Difference))]));
        }
        else
        {
            await catalogues.DisposeAsync();
        }
    }
}
