namespace Catalogue.Server.Tests.Sockets;

/// <summary>Something to subscribe to: the region of one hub.</summary>
internal static class HubChanges
{
    public const string Hub = "hub-central";
    public const string Subscription = "subscription { catalogueChanged(ids: [\"hub-central\"]) { sequence node { ... on Hub { region } } } }";

    public static string Next(string id, int sequence, string region) =>
        TestSocket.Next(id, "{\"data\":{\"catalogueChanged\":{\"sequence\":" + sequence + ",\"node\":{\"region\":\"" + region + "\"}}}}");

    /// <summary>
    /// Waits until the subscription, just sent, follows: nothing says so but its events, so that changes are made until one
    /// is told, and all are read.
    /// </summary>
    /// <returns>How many were told.</returns>
    public static async Task<int> BeginAsync(TestServer server, TestSocket socket, string id)
    {
        const string Last = "Bretagne";
        var told = socket.ReceiveAsync();
        for (var i = 0; !told.IsCompleted; i++)
        {
            await SetAsync(server, $"Region {i}");
            await Task.WhenAny(told, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        await SetAsync(server, Last);
        var sequence = 1;
        while (await told != Next(id, sequence, Last))
        {
            Assert.StartsWith(Next(id, sequence, "Region ")[..^"\"}}}}}".Length], await told, StringComparison.Ordinal);
            told = socket.ReceiveAsync();
            sequence++;
        }

        return sequence;
    }

    public static Task SetAsync(TestServer server, string region) => server.SetAsync("Hub", Hub, "region", region);
}
