using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Subscriptions;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>A subscriber is told nothing of commits that leave its view as it is: the first change that it sees is the first of all.</summary>
public sealed class UnseenChangesTests(ITestOutputHelper output)
{
    private const int Seeds = 40;
    private const int Partings = 3;

    [Fact]
    public async Task Commits_that_change_nothing_in_the_view_are_silence_and_take_no_number()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken);
        var (subscriptions, commits) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var access = new RandomPolicies(text, schema.Model, random).NextGuarded();
            var changes = new RandomGraph(schema.Model, random);
            await using var catalogues = await TwoCatalogues.OpenAsync(schema, access, changes.Create(random.Next(20)));
            foreach (var principal in Principals.All)
            {
                await using var subscription = await Subscription.OpenAsync(catalogues.Second, "subscription { catalogueChanged { sequence kind type id } }", principal);
                for (var at = 0; at < Partings; at++)
                {
                    await catalogues.PartAsync(changes, access.Compile(principal), principal, attempts: 6);
                    commits += catalogues.Difference.Count;
                }

                if (catalogues.View is { } view && view.Shown() is var (node, property))
                {
                    await catalogues.ChangeAsync(new Change.UpsertNode(node.Type, new NodeId(node.Id), [new PropertyValue(property, new PlanValue.String($"seen {++subscriptions}"))]));
                    Assert.Equal(
                        ToldOf(node),
                        await subscription.NextAsync());
                }
            }
        }

        output.WriteLine($"{subscriptions} subscriptions, {commits} changes that they do not see.");
        Assert.True(subscriptions > 5 * Seeds && commits > 3 * subscriptions, "There is enough to be silent about.");
    }

    private static string ToldOf(NaiveNode node) =>
        """{"data":{"catalogueChanged":{"sequence":1,"kind":"UPDATED","type":"#","id":"@"}}}"""
            .Replace("#", CatalogueSchema.ConstantCase(node.Type.Name), StringComparison.Ordinal)
            .Replace("@", node.Id, StringComparison.Ordinal);
}
