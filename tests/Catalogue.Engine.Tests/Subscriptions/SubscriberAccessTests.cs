using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>
/// One history of commits as everybody is told it: whole sequences below <c>Subscriptions/Told</c>. With
/// CATALOGUE_UPDATE_CASES=1 they are written anew, to be read in the diff.
/// </summary>
public sealed class SubscriberAccessTests
{
    private const string Query = """
        subscription {
          catalogueChanged {
            sequence kind type id
            node { ... on Dataset { title individualCount } ... on Variable { name } }
          }
        }
        """;

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Catalogue.Engine.Tests", "Subscriptions", "Told");

    [Theory]
    [InlineData("anonymous")]
    [InlineData("registered")]
    [InlineData("granted")]
    [InlineData("steward")]
    [InlineData("auditor")]
    public async Task Everybody_is_told_what_changes_in_their_own_view(string name)
    {
        var catalogue = await SmallCatalogue.OpenAsync();
        await using var subscription = await Subscription.OpenAsync(catalogue.Engine, Query, SmallHistory.PrincipalOf(name));

        await SmallHistory.PlayAsync(catalogue, hidden: true);

        var told = string.Join('\n', await UpToTheLastAsync(subscription)) + "\n";
        var file = Path.Combine(Folder, $"{name}.jsonl");
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, told, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), told);
    }

    [Fact]
    public async Task What_is_out_of_sight_leaves_no_trace_in_what_is_told()
    {
        var (with, without) = (await SmallCatalogue.OpenAsync(), await SmallCatalogue.OpenAsync());
        await using var told = await Subscription.OpenAsync(with.Engine, Query, Principal.Anonymous);
        await using var expected = await Subscription.OpenAsync(without.Engine, Query, Principal.Anonymous);

        await SmallHistory.PlayAsync(with, hidden: true);
        await SmallHistory.PlayAsync(without, hidden: false);

        Assert.Equal(await UpToTheLastAsync(expected), await UpToTheLastAsync(told));
        Assert.NotEqual(await with.Store.SequenceAsync(TestContext.Current.CancellationToken), await without.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<string>> UpToTheLastAsync(Subscription subscription)
    {
        var payloads = new List<string>();
        while (await subscription.NextAsync() is { } payload)
        {
            payloads.Add(payload);
            if (payload.Contains($"\"id\":\"{SmallHistory.Last}\"", StringComparison.Ordinal))
            {
                break;
            }
        }

        return payloads;
    }
}
