using System.Text;

namespace Catalogue.Server.Tests.Sockets;

/// <summary>What no client sends: each ends in a close or in the end of the connection, and the server goes on.</summary>
public sealed class HostileTests(SeededServer seeded) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Whatever a test did, the next client is served.</summary>
    public async ValueTask DisposeAsync()
    {
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", "{ me { isAuthenticated } }"));
        Assert.Equal([TestSocket.Next("1", """{"data":{"me":{"isAuthenticated":false}}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
    }

    [Fact]
    public async Task An_unmasked_frame_is_closed_with_1002()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Text, """{"type":"ping"}"""u8.ToArray(), isMasked: false), "1002");
    }

    [Fact]
    public async Task Invalid_utf_8_is_closed_with_1007()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Text, [(byte)'"', 0xC3, 0x28, (byte)'"']), "1007");
    }

    [Fact]
    public async Task Utf_8_that_breaks_off_at_the_end_of_the_message_is_closed_with_1007()
    {
        await ExpectAsync([.. RawSocket.Frame(RawSocket.Text, [(byte)'"', 0xE2], isLast: false), .. RawSocket.Frame(RawSocket.Continuation, [0x82])], "1007");
    }

    [Fact]
    public async Task A_continuation_of_nothing_is_closed_with_1002()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Continuation, "{}"u8.ToArray()), "1002");
    }

    [Fact]
    public async Task A_message_within_a_message_is_closed_with_1002()
    {
        await ExpectAsync([.. RawSocket.Frame(RawSocket.Text, "{"u8.ToArray(), isLast: false), .. RawSocket.Frame(RawSocket.Text, "}"u8.ToArray())], "1002");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(11)]
    public async Task A_frame_of_an_unknown_kind_is_closed_with_1002(byte opcode)
    {
        await ExpectAsync(RawSocket.Frame(opcode, []), "1002");
    }

    [Fact]
    public async Task A_frame_with_reserved_bits_is_closed_with_1002()
    {
        var frame = RawSocket.Frame(RawSocket.Text, "{}"u8.ToArray());
        frame[0] |= 0x40;
        await ExpectAsync(frame, "1002");
    }

    [Fact]
    public async Task A_ping_frame_of_more_than_125_bytes_is_closed_with_1002()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Ping, new byte[126]), "1002");
    }

    [Fact]
    public async Task A_frame_that_claims_more_bytes_than_there_are_numbers_is_closed_with_1002()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Text, [], claimedLength: ulong.MaxValue), "1002");
    }

    [Fact]
    public async Task A_frame_that_claims_a_terabyte_is_closed_when_it_has_sent_too_much_of_it()
    {
        using var socket = await RawSocket.AcknowledgedAsync(seeded.Server);
        await socket.WriteAsync(RawSocket.Frame(RawSocket.Text, new byte[256 * 1024 + 1], claimedLength: 1L << 40));
        Assert.Equal("1009 A message has more than 262144 bytes, the most that this server takes", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_close_frame_with_a_code_that_may_not_be_sent_is_closed_with_1002()
    {
        await ExpectAsync(RawSocket.Frame(RawSocket.Close, [0x03, 0xED]), "1002");
    }

    [Fact]
    public async Task Garbage_instead_of_frames_is_closed_with_1002()
    {
        await ExpectAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), "1002");
    }

    [Fact]
    public async Task A_connection_that_breaks_off_in_a_frame_leaves_nothing_behind()
    {
        using var socket = await RawSocket.AcknowledgedAsync(seeded.Server);
        await socket.WriteAsync(RawSocket.Frame(RawSocket.Text, "{\"type\":"u8.ToArray(), claimedLength: 1000));
    }

    [Fact]
    public async Task Empty_frames_by_the_thousand_make_no_message()
    {
        using var socket = await RawSocket.AcknowledgedAsync(seeded.Server);
        await socket.WriteAsync(RawSocket.Frame(RawSocket.Text, [], isLast: false));
        for (var i = 0; i < 10_000; i++)
        {
            await socket.WriteAsync(RawSocket.Frame(RawSocket.Continuation, [], isLast: false));
        }

        await socket.WriteAsync(RawSocket.Frame(RawSocket.Continuation, """{"type":"ping"}"""u8.ToArray()));
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_thousand_pings_of_either_kind_are_answered_one_by_one()
    {
        const int Count = 1000;
        using var socket = await RawSocket.OpenAsync(seeded.Server);
        for (var i = 0; i < Count; i++)
        {
            await socket.WriteAsync(RawSocket.Frame(RawSocket.Ping, []));
            await socket.SendTextAsync($$$"""{"type":"ping","payload":{"n":{{{i}}}}}""");
        }

        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(["pong", $$$"""{"type":"pong","payload":{"n":{{{i}}}}}"""], [await socket.ReceiveAsync(), await socket.ReceiveAsync()]);
        }
    }

    private async Task ExpectAsync(byte[] bytes, string close)
    {
        using var socket = await RawSocket.AcknowledgedAsync(seeded.Server);
        await socket.WriteAsync(bytes);
        Assert.Equal(close, await socket.ReceiveAsync());
    }
}
