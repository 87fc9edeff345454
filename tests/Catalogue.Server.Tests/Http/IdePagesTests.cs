using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Http;

public sealed class IdePagesTests(SeededServer seeded)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_browser_is_led_to_the_ide()
    {
        using var response = await GetAsync(seeded.Server, "/graphql", Browser);
        Assert.Equal((302, "/graphql/ui/", "Accept"), ((int)response.StatusCode, response.Headers.Location?.ToString(), response.Headers.Vary.ToString()));
    }

    [Fact]
    public async Task A_query_in_the_address_bar_is_answered_and_not_shown_the_ide()
    {
        using var response = await GetAsync(seeded.Server, "/graphql?query=%7B__typename%7D", Browser);
        Assert.Equal(Answer.Of(200, """{"data":{"__typename":"Query"}}"""), await Answer.OfAsync(response));
    }

    [Fact]
    public async Task The_ide_may_talk_to_this_host_only()
    {
        RequireIde();
        using var response = await GetAsync(seeded.Server, "/graphql/ui/", Browser);
        Assert.Equal((200, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
            "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task The_ide_is_told_its_endpoint_and_to_send_no_telemetry()
    {
        RequireIde();
        using var response = await GetAsync(seeded.Server, "/graphql/ui/bcp-config.json", "*/*");
        Assert.Equal(
            new Answer(200, "application/json", """{"title":"Catalogue","useBrowserUrlAsEndpoint":true,"endpoint":"..","includeCookies":false,"disableTelemetry":true}"""),
            await Answer.OfAsync(response));
    }

    [Fact]
    public async Task The_notices_of_the_ide_are_kept()
    {
        RequireIde();
        using var response = await GetAsync(seeded.Server, "/graphql/ui/LICENSE", "*/*");
        var answer = await Answer.OfAsync(response);
        Assert.Equal((200, "text/plain; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.StartsWith("Copyright (c) ChilliCream, Inc.", answer.Body, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(AssemblyFolders.Ide, "*.LICENSE.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_server_without_the_ide_says_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        await using var server = await TestServer.StartAsync(ideFolder: Path.Combine(folder.Path, "ide"));
        using var response = await GetAsync(server, "/graphql/ui/", Browser);
        var answer = await Answer.OfAsync(response);
        Assert.Equal((200, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains("Install Node.js 20, build the server again and start it.", answer.Body, StringComparison.Ordinal);
    }

    private static void RequireIde() =>
        Requires.Folder("the browser IDE", AssemblyFolders.Ide, "build src/Catalogue.Server where Node.js is installed");

    private static async Task<HttpResponseMessage> GetAsync(TestServer server, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
