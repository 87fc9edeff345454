namespace Catalogue.Server.Tests.Http;

public sealed class CorsTests(SeededServer seeded)
{
    private const string Portal = "https://portal.example.org";

    [Fact]
    public async Task No_origin_is_allowed_by_default()
    {
        using var response = await PreflightAsync(seeded.Server, Portal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Configured_origins_are_allowed_and_others_are_not()
    {
        await using var server = await TestServer.StartAsync(settings: new() { ["Catalogue:Cors:Origins:0"] = Portal });
        using var allowed = await PreflightAsync(server, Portal);
        using var other = await PreflightAsync(server, "https://elsewhere.example.org");
        Assert.Equal([Portal], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["Accept,Authorization,Content-Type,GraphQL-Preflight,GraphQL-Cost"], allowed.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> PreflightAsync(TestServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
