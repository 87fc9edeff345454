using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Catalogue.Server.Tests.Sockets;

namespace Catalogue.Server.Tests.Adversarial;

/// <summary>The payloads of sockets.json, as <see cref="AdversarialTests"/> has those of HTTP: every message in its order, at once and within the bytes.</summary>
[Collection(nameof(AdversarialTests.Alone))]
public sealed class SocketAdversarialTests(SeededServer seeded)
{
    private const int MostMilliseconds = 250;
    private const long MostBytes = 50_000_000;
    private const int Attempts = 5;

    private static readonly JsonElement[] All =
    [
        .. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Requires.RepositoryRoot(), "tests", "Catalogue.Server.Tests", "Adversarial", "sockets.json")))
            .RootElement.EnumerateArray(),
    ];

    public static TheoryData<string> Names => [.. All.Select(entry => Field(entry, "name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_payload_gets_its_answer_at_once(string name)
    {
        var entry = All.Single(entry => Field(entry, "name") == name);
        await AnswerAsync(entry);
        var times = new double[Attempts];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = await AnswerAsync(entry);
        }

        Assert.True(times.Order().ElementAt(Attempts / 2) <= MostMilliseconds, $"The attempts took {string.Join(", ", times)} ms.");
        using var socket = await TestSocket.AcknowledgedAsync(seeded.Server);
        await socket.SendAsync(TestSocket.Subscribe("1", "{ __typename }"));
        Assert.Equal([TestSocket.Next("1", """{"data":{"__typename":"Query"}}"""), TestSocket.Complete("1")], await socket.ReceiveAsync(2));
    }

    [Fact]
    public void Every_payload_says_what_it_is_and_where_it_is_known_from() =>
        Assert.All(All, entry => Assert.True(Field(entry, "class").Length > 0 && Field(entry, "reference").Length > 0, Field(entry, "name")));

    private async Task<double> AnswerAsync(JsonElement entry)
    {
        var messages = entry.GetProperty("send").EnumerateArray().Select(message => Encoding.UTF8.GetString(PayloadText.Expand(message))).ToArray();
        var expected = entry.GetProperty("receive").EnumerateArray().Select(message => message.GetString()).ToArray();
        using var socket = await TestSocket.OpenAsync(seeded.Server);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        await socket.SendAsync(messages);
        var received = await socket.ReceiveAsync(expected.Length);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(expected, received);
        Assert.InRange(allocated, 0, MostBytes);
        return elapsed;
    }

    private static string Field(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? "";
}
