using Catalogue.Server.Documents;

namespace Catalogue.Server.Tests.Documents;

public sealed class AutomaticDocumentsTests
{
    private const int MostBytes = 64 * 1024;

    [Fact]
    public void What_is_used_stays_and_what_is_not_used_is_forgotten()
    {
        var documents = new AutomaticDocuments(MostBytes);
        documents.Add("used"u8, "{ a }"u8);
        documents.Add("unused"u8, "{ b }"u8);
        for (byte i = 0; i < 200; i++)
        {
            documents.Add([i], new byte[1000]);
            Assert.True(documents.TryGet("used"u8, out var text) && text.AsSpan().SequenceEqual("{ a }"u8));
        }

        Assert.False(documents.TryGet("unused"u8, out _));
        Assert.False(documents.TryGet([0], out _));
        Assert.True(documents.TryGet([199], out _));
    }

    [Fact]
    public void They_take_no_more_bytes_than_they_may()
    {
        var documents = new AutomaticDocuments(MostBytes);
        for (byte i = 0; i < 200; i++)
        {
            documents.Add([i], new byte[1000]);
        }

        var kept = Enumerable.Range(0, 200).Count(i => documents.TryGet([(byte)i], out _));
        Assert.InRange(kept, 20, MostBytes / 1000);
    }

    [Fact]
    public void One_that_would_push_out_many_is_not_kept()
    {
        var documents = new AutomaticDocuments(MostBytes);
        documents.Add("large"u8, new byte[MostBytes / 16]);
        Assert.False(documents.TryGet("large"u8, out _));
    }

    [Fact]
    public void A_copy_is_kept_whose_bytes_stay_where_they_are()
    {
        var documents = new AutomaticDocuments(MostBytes);
        var sent = "{ a }"u8.ToArray();
        documents.Add("a"u8, sent);
        sent[2] = (byte)'b';
        Assert.True(documents.TryGet("a"u8, out var first));
        Assert.Equal("{ a }"u8.ToArray(), first);
        Assert.True(documents.TryGet("a"u8, out var second));
        Assert.Same(first, second);
    }
}
