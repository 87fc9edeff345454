using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Tests.Conditions;

public sealed class GuardCacheTests
{
    private const int Rows = 1_000_000;

    private static readonly GuardShape Shape = new([]);

    [Fact]
    public void The_same_shape_with_equal_values_is_one_entry()
    {
        var cache = new GuardCache(long.MaxValue);

        Assert.Same(cache.Find(Key("a")), cache.Find(Key("a")));
        Assert.NotSame(cache.Find(Key("a")), cache.Find(Key("b")));
        Assert.NotSame(cache.Find(Key("a")), cache.Find(new GuardKey(new GuardShape([]), [new PlanValue.String("a")])));
    }

    [Fact]
    public void Of_two_resolutions_the_first_is_kept()
    {
        var cache = new GuardCache(long.MaxValue);
        var entry = cache.Find(Key("a"));
        var first = cache.Keep(entry, new RowBits(Rows));

        Assert.Same(first, cache.Keep(entry, new RowBits(Rows)));
        Assert.Same(first, cache.Find(Key("a")).Bits);
    }

    [Fact]
    public void Beyond_the_budget_the_least_recently_asked_guard_goes()
    {
        var cache = new GuardCache(budget: 2 * new RowBits(Rows).Bytes + 4096);
        cache.Keep(cache.Find(Key("a")), new RowBits(Rows));
        cache.Keep(cache.Find(Key("b")), new RowBits(Rows));
        cache.Find(Key("a"));

        cache.Keep(cache.Find(Key("c")), new RowBits(Rows));

        Assert.Equal(["a", "c"], new[] { "a", "b", "c" }.Where(value => cache.Find(Key(value)).Bits is not null));
    }

    [Fact]
    public void A_guard_is_worth_resolving_once_it_was_asked_for_a_sixteenth_of_the_rows()
    {
        var entry = new GuardEntry(Key("a"));

        Assert.Equal(100, Enumerable.Range(1, 200).Count(_ => !entry.IsWorthResolving(1600)));
    }

    private static GuardKey Key(string value) => new(Shape, [new PlanValue.String(value)]);
}
