using Catalogue.Engine.Execution;

namespace Catalogue.Engine.Tests.Execution;

public sealed class RecencyCacheTests
{
    private const long Capacity = 1_600;

    private readonly RecencyCache<int, string> cache = new(Capacity);

    [Fact]
    public void What_is_kept_never_takes_more_than_the_capacity()
    {
        for (var i = 0; i < 10_000; i++)
        {
            cache.Add(i, "value", i % 100);
            Assert.InRange(cache.Bytes, 0, Capacity);
        }
    }

    [Fact]
    public void What_is_used_survives_a_flood()
    {
        cache.Add(-1, "used", 10);
        for (var i = 0; i < 10_000; i++)
        {
            cache.Add(i, "flood", 10);
            Assert.True(cache.TryGet(-1, out var value) && value == "used");
        }

        Assert.False(cache.TryGet(0, out _));
    }

    [Fact]
    public void One_large_value_drives_out_nothing()
    {
        cache.Add(1, "small", 10);

        cache.Add(2, "large", (Capacity / 16) + 1);

        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(2, out _));
    }

    [Fact]
    public void The_same_key_is_counted_once()
    {
        cache.Add(1, "first", 10);
        cache.Add(1, "second", 10);

        Assert.Equal(10, cache.Bytes);
        Assert.True(cache.TryGet(1, out var value) && value == "first");
    }
}
