using Catalogue.Engine.Quality;

namespace Catalogue.Engine.Tests.Quality;

public sealed class DistributionTests
{
    private const int MinCell = 11;

    [Theory]
    [InlineData("a: 700|b: 600", "a: 700|b: 600")]
    [InlineData("a: 700|b: 0|c: 11", "a: 700|b: 0|c: 11")]
    [InlineData("a: 700|b: 3|c: 600", "a: 700")]
    [InlineData("a: 700|b: 3|c: 4|d: 600", "a: 700")]
    [InlineData("a: 700|b: 6|c: 5|d: 600", "a: 700|d: 600")]
    [InlineData("a: 700|b: 3", "")]
    [InlineData("b: 3", "")]
    [InlineData("x:y: 20|z: 30", "x:y: 20|z: 30")]
    public void Small_cells_and_what_would_tell_them_are_missing(string given, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(given).Suppress(MinCell).Items));

    [Fact]
    public void No_random_distribution_with_a_known_total_tells_of_a_small_cell()
    {
        var chance = new Random(20190416);
        for (var round = 0; round < 20_000; round++)
        {
            var counts = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => chance.Next(4) == 0 ? chance.Next(0, 15) : chance.Next(0, 200)).ToList();
            var given = string.Join('|', counts.Select((count, index) => $"v{index}: {count}"));
            var shown = Read(given).Suppress(MinCell).Items.ToHashSet();
            var missing = counts.Where((count, index) => !shown.Contains($"v{index}: {count}")).ToList();

            Assert.DoesNotContain(shown, item => item.Split(": ")[1] is var count && int.Parse(count, null) is > 0 and < MinCell);
            Assert.True(shown.Count == 0 || missing.Count != 1, given);
            Assert.True(shown.Count == 0 || missing.Count == 0 || missing.Sum() >= MinCell, given);
            Assert.True(missing.Count == 0 || counts.Exists(count => count is > 0 and < MinCell), $"{given}: nothing had to be missing");
        }
    }

    [Theory]
    [InlineData("a: 100|b: 50", "a: 111|b: 50", false)]
    [InlineData("a: 100|b: 50", "a: 110|b: 50", true)]
    [InlineData("a: 100|b: 50", "a: 100|b: 50|c: 12", false)]
    [InlineData("a: 100|b: 50", "b: 49", true)]
    public void A_difference_that_is_a_small_cell_is_seen(string earlier, string later, bool expected) =>
        Assert.Equal(expected, Read(later).DiffersBySmallCell(Read(earlier), MinCell));

    [Theory]
    [InlineData("a")]
    [InlineData("a: many")]
    [InlineData("a: -3")]
    [InlineData("a: 1.5")]
    public void An_item_of_another_form_is_no_distribution(string item) => Assert.Null(Distribution.Read([item]));

    [Theory]
    [InlineData(34.27, 527_000, 34.27)]
    [InlineData(34.27, 50_000, 34.3)]
    [InlineData(34.27, 2_000, 34)]
    [InlineData(34.27, 500, 35)]
    [InlineData(34.27, 12, 0)]
    [InlineData(34.27123, 527_000_000, 34.27)]
    public void A_share_is_told_no_finer_than_a_step_of_the_least_count(double percent, long whole, double expected) =>
        Assert.Equal(expected, PercentageStep.Round(percent, whole, MinCell));

    private static Distribution Read(string items) => Distribution.Read(items.Split('|')) ?? throw new ArgumentException("No distribution.", nameof(items));
}
