using Catalogue.Engine.Linkage;

namespace Catalogue.Engine.Tests.Linkage;

public sealed class ChainSearchTests
{
    private static readonly SurveyedLinkage Netsarc = Linkage("l-netsarc-snds", "INDIRECT_DETERMINISTIC", true, 81.5, "netsarc", "snds");
    private static readonly SurveyedLinkage Emust = Linkage("l-emust-snds", "PROBABILISTIC", true, 77.0, "emust", "snds");
    private static readonly SurveyedLinkage Planned = Linkage("l-emust-netsarc", "PROBABILISTIC", false, null, "emust", "netsarc");
    private static readonly SurveyedLinkage Elsewhere = Linkage("l-other", "DIRECT_NIR", true, 99, "snds", "cepidc");

    [Fact]
    public void Chains_come_cheapest_first()
    {
        var chains = ChainSearch.Find([Netsarc, Emust, Planned, Elsewhere], "netsarc", "emust", 5);

        Assert.Equal(["l-emust-netsarc", "l-netsarc-snds l-emust-snds"], chains.Select(Print));
        Assert.Equal([4, 5], chains.Select(chain => chain.Cost));
    }

    [Fact]
    public void Chains_of_one_cost_and_length_come_by_the_ids_of_their_linkages()
    {
        var chains = ChainSearch.Find(
            [
                Linkage("l-1", "INDIRECT_DETERMINISTIC", true, null, "a", "b"),
                Linkage("l-2", "DIRECT_NIR", true, null, "a", "c"),
                Linkage("l-3", "INDIRECT_DETERMINISTIC", true, null, "c", "d"),
                Linkage("l-4", "DIRECT_NIR", true, null, "b", "d"),
            ],
            "a",
            "d",
            5);

        Assert.Equal(["l-1 l-4", "l-2 l-3"], chains.Select(Print));
        Assert.Equal([3, 3], chains.Select(chain => chain.Cost));
    }

    [Fact]
    public void The_bound_is_the_smallest_rate_that_is_known()
    {
        var chains = ChainSearch.Find([Netsarc, Emust, Planned], "netsarc", "emust", 5);

        Assert.Equal([null, 77.0], chains.Select(chain => chain.MatchRateBound));
    }

    [Fact]
    public void No_chain_visits_a_dataset_twice()
    {
        var all = new[] { "a", "b", "c", "d", "e" };
        var linkages = all.SelectMany(from => all.Where(to => string.CompareOrdinal(from, to) < 0).Select(to => Linkage($"{from}{to}", "DIRECT_NIR", true, null, from, to)));

        var chains = ChainSearch.Find([.. linkages], "a", "e", 100);

        Assert.Equal(1 + 3 + 6 + 6, chains.Length);
        Assert.All(chains, chain => Assert.Equal(chain.Hops.Length, chain.Hops.Select(hop => hop.To).Append("a").Distinct().Count() - 1));
        Assert.Equal(chains.Select(chain => chain.Cost).Order(), chains.Select(chain => chain.Cost));
    }

    [Fact]
    public void A_linkage_of_three_datasets_leads_from_each_to_each()
    {
        var chains = ChainSearch.Find([Linkage("l", "DIRECT_NIR", true, null, "a", "b", "c")], "c", "a", 5);

        Assert.Equal(["l", "l l"], chains.Select(Print));
    }

    [Fact]
    public void There_is_no_chain_from_a_dataset_to_itself_or_to_one_that_is_not_linked()
    {
        Assert.Empty(ChainSearch.Find([Netsarc, Emust], "netsarc", "netsarc", 5));
        Assert.Empty(ChainSearch.Find([Netsarc, Emust], "netsarc", "cepidc", 5));
    }

    private static string Print(Chain chain) => string.Join(' ', chain.Hops.Select(hop => hop.Linkage.Id));

    private static SurveyedLinkage Linkage(string id, string method, bool done, double? rate, params string[] datasets) =>
        new(id, method, done, null, [.. datasets], rate is { } value ? new YearlyRate(2019, value) : null, []);
}
