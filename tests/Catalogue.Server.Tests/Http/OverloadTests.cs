using System.Text;

namespace Catalogue.Server.Tests.Http;

public sealed class OverloadTests
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string Data = """{"data":{"__typename":"Query"}}""";

    [Fact]
    public async Task Who_comes_when_the_queue_is_full_is_told_to_come_again()
    {
        await using var server = await StartAsync();
        using (await server.Engine.Gate.EnterAsync(TestContext.Current.CancellationToken))
        {
            using var response = await server.Client.SendAsync(Post(), TestContext.Current.CancellationToken);

            Assert.Equal(
                Answer.Refusal(503, "The server has 1 operations under way and 0 waiting, the most that it takes. Send the request again in a moment.", "OVERLOADED"),
                await Answer.OfAsync(response));
            Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(Answer.Of(200, Data), await server.SendAsync(Post()));
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(settings: new Dictionary<string, string?>
    {
        ["Catalogue:Limits:ConcurrentOperations"] = "1",
        ["Catalogue:Limits:QueuedOperations"] = "0",
    });

    private static HttpRequestMessage Post() => new(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, Encoding.UTF8, "application/json") };
}
