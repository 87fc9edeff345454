namespace Catalogue.Server.Tests.Http;

public sealed class HealthEndpointsTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData("/health/ready", """{"status":"ready"}""")]
    public async Task A_running_server_is_live_and_ready(string path, string body)
    {
        using var response = await seeded.Server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(new Answer(200, "application/json", body), await Answer.OfAsync(response));
    }
}
