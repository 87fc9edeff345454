using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Http;

public sealed class SchemaEndpointTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_served_schema_can_be_fetched(string path)
    {
        using var response = await seeded.Server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(
            new Answer(200, "application/graphql; charset=utf-8", OpenedCatalogue.LoadSchema().PrintedSdl),
            await Answer.OfAsync(response));
    }

    [Fact]
    public async Task A_schema_that_is_known_is_not_sent_again()
    {
        using var first = await seeded.Server.Client.GetAsync("/graphql?sdl", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.IfNoneMatch.Add(Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(first.Headers.ETag));
        Assert.Equal(new Answer(304, null, ""), await seeded.Server.SendAsync(request));
    }
}
