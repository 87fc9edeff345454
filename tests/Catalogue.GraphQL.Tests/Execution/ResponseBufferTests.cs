using System.Buffers;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ResponseBufferTests
{
    [Fact]
    public void What_is_written_over_many_segments_is_read_back_whole()
    {
        using var buffer = new ResponseBuffer(16);
        var expected = Bytes(10_000);
        foreach (var chunk in expected.Chunk(7))
        {
            buffer.Write(chunk);
        }

        Assert.Equal(expected, buffer.ToArray());
        Assert.Equal(10_000, buffer.Position);
    }

    [Fact]
    public void Truncating_across_segments_forgets_exactly_what_came_after()
    {
        using var buffer = new ResponseBuffer(16);
        var bytes = Bytes(5_000);
        foreach (var kept in new[] { 4_999, 3_000, 1_024, 33, 32, 31, 16, 1, 0 })
        {
            buffer.Reset();
            buffer.Write(bytes.AsSpan(0, kept));
            var position = buffer.Position;
            buffer.Write(bytes.AsSpan(kept));
            buffer.Truncate(position);
            buffer.Write("end"u8);

            Assert.Equal([.. bytes.AsSpan(0, kept), .. "end"u8], buffer.ToArray());
        }
    }

    [Fact]
    public void Truncating_past_what_is_written_is_refused()
    {
        using var buffer = new ResponseBuffer();
        buffer.Write("abc"u8);

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Truncate(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Truncate(-1));
    }

    [Fact]
    public void A_span_larger_than_a_segment_is_given_in_one_piece()
    {
        using var buffer = new ResponseBuffer(16);
        buffer.Write("0123456789"u8);
        var span = buffer.GetSpan(3_000_000);
        Assert.True(span.Length >= 3_000_000);
        "abc"u8.CopyTo(span);
        buffer.Advance(3);
        var memory = buffer.GetMemory(1);
        memory.Span[0] = (byte)'d';
        buffer.Advance(1);

        Assert.Equal("0123456789abcd"u8.ToArray(), buffer.ToArray());
    }

    [Fact]
    public void Advancing_past_the_segment_is_refused()
    {
        using var buffer = new ResponseBuffer(16);
        var length = buffer.GetSpan().Length;

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(length + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
    }

    [Fact]
    public async Task Copies_to_a_stream_and_to_a_writer_are_equal_to_the_array()
    {
        using var buffer = new ResponseBuffer(16);
        buffer.Write(Bytes(1_000));
        using var stream = new MemoryStream();
        await buffer.CopyToAsync(stream, TestContext.Current.CancellationToken);
        var writer = new ArrayBufferWriter<byte>();
        buffer.CopyTo(writer);

        Assert.Equal(buffer.ToArray(), stream.ToArray());
        Assert.Equal(buffer.ToArray(), writer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_disposed_buffer_takes_nothing()
    {
        var buffer = new ResponseBuffer();
        buffer.Dispose();
        buffer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => buffer.WriteByte(1));
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 31))];
}
