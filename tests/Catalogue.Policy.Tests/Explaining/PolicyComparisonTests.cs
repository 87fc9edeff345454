using Catalogue.Policy.Explaining;
using Catalogue.Policy.Tests.Writing;

namespace Catalogue.Policy.Tests.Explaining;

/// <summary>Who gains and who loses when one policy takes the place of another.</summary>
public sealed class PolicyComparisonTests
{
    [Fact]
    public void A_policy_does_not_differ_from_itself() => Assert.Equal([], PolicyComparison.Compare(Documents.Policy, Documents.Policy));

    [Theory]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: AUDITOR\n",
        "anonymous Loses Book.sold: allow -> deny",
        "registered Loses Book.sold: allow -> deny",
        "project member Loses Book.sold: allow -> deny",
        "steward Loses Book.sold: allow -> deny")]
    [InlineData(
        "      sold: ANONYMOUS\n",
        "      sold: { read: REGISTERED, mask: BAND 10 }\n",
        "anonymous Loses Book.sold: allow -> clear where never, else BAND 10")]
    [InlineData(
        "      reads: ANONYMOUS\n",
        "      reads: ADMIN\n",
        "anonymous Loses Reader.reads: allow -> deny",
        "registered Loses Reader.reads: allow -> deny",
        "project member Loses Reader.reads: allow -> deny",
        "steward Loses Reader.reads: allow -> deny",
        "auditor Loses Reader.reads: allow -> deny")]
    public void What_is_taken_away_is_told_of_everyone_who_loses_it_and_comes_back_as_a_gain(string old, string replacement, params string[] expected)
    {
        var (open, narrow) = (SmallModel.Load(SmallModel.Policy).GetPolicy(), SmallModel.Load(SmallModel.With(old, replacement)).GetPolicy());

        Assert.Equal(expected, PolicyComparison.Compare(open, narrow).Select(Text));
        Assert.Equal(
            expected.Select(line => line.Split(" Loses ")[0]),
            PolicyComparison.Compare(narrow, open).Where(change => change.Effect == AccessEffect.Gains).Select(change => change.Who));
    }

    [Theory]
    [InlineData("Book.writes: { create: NOBODY, update: NOBODY, delete: STEWARD }", "steward Loses Book delete: always -> never", "admin Loses Book delete: always -> never")]
    [InlineData("Shelf.writes: { create: ADMIN, update: NOBODY, delete: NOBODY }", "admin Loses Shelf create: always -> never", "admin Loses Shelf.id write: never, at first always -> never")]
    [InlineData("ON_SHELF.writes: { connect: steward through from, disconnect: NOBODY }", "steward Loses (Book)-[ON_SHELF]->(Shelf) connect: always -> never", "admin Loses (Book)-[ON_SHELF]->(Shelf) connect: always -> never")]
    public void Who_no_longer_writes_is_told(string before, params string[] expected)
    {
        var (open, narrow) = (Load(before), SmallModel.Load(SmallModel.Policy).GetPolicy());

        Assert.Equal(expected, PolicyComparison.Compare(open, narrow).Select(Text));
        Assert.Equal(expected.Select(line => line.Split(" Loses ")[0]), PolicyComparison.Compare(narrow, open).Where(change => change.Effect == AccessEffect.Gains).Select(change => change.Who));
    }

    [Fact]
    public void A_new_combination_is_a_loss_of_those_whom_it_binds_and_its_end_a_gain()
    {
        const string Rule = "combinations:\n  - { atMost: 1, of: [Book.title, Book.pages], unless: AUDITOR, says: { fr: Un., en: One. } }\n";
        var (free, bound) = (SmallModel.Load(SmallModel.Policy).GetPolicy(), SmallModel.Load(SmallModel.Policy + Rule).GetPolicy());
        string[] losers = ["anonymous", "registered", "project member", "steward"];

        Assert.Equal(
            losers.Select(who => new AccessChange(who, "at most 1 of Book.title, Book.pages", AccessEffect.Loses, "not bound", "bound")),
            PolicyComparison.Compare(free, bound));
        Assert.Equal(
            losers.Select(who => new AccessChange(who, "at most 1 of Book.title, Book.pages", AccessEffect.Gains, "bound", "not bound")),
            PolicyComparison.Compare(bound, free));
    }

    [Fact]
    public void Other_rows_than_before_are_neither_a_gain_nor_a_loss()
    {
        const string Visible = "    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title";
        string Where(string rule) => Visible.Replace("visible: ANONYMOUS", $"visible:\n      - to: AUDITOR\n      - to: ANONYMOUS\n        where: visible through shelf and {rule}", StringComparison.Ordinal);
        var before = SmallModel.Load(SmallModel.With(Visible, Where("pages = 1"))).GetPolicy();
        var after = SmallModel.Load(SmallModel.With(Visible, Where("pages = 2"))).GetPolicy();

        Assert.Equal(
            ["anonymous", "registered", "project member", "steward"],
            PolicyComparison.Compare(before, after).Where(change => change is { Coordinate: "Book visible", Effect: AccessEffect.Differs, Before: "{pages = 1}", After: "{pages = 2}" }).Select(change => change.Who));
    }

    private static AccessPolicy Load(string lines) => SmallModel.Load(WritingModel.With(lines)).GetPolicy();

    private static string Text(AccessChange change) =>
        $"{change.Who} {change.Effect} {change.Coordinate}: {change.Before.Replace("follow", "allow", StringComparison.Ordinal)} -> {change.After}";
}
