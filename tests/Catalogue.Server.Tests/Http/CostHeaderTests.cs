using System.Text;

namespace Catalogue.Server.Tests.Http;

public sealed class CostHeaderTests(SeededServer seeded)
{
    private const string Query = """{"query":"{ dataset(id: \"snds-dcir\") { id } }"}""";

    [Theory]
    [InlineData("report", """{"data":{"dataset":{"id":"snds-dcir"}},"extensions":{"operationCost":{"fieldCost":1,"typeCost":1}}}""")]
    [InlineData("validate", """{"extensions":{"operationCost":{"fieldCost":1,"typeCost":1}}}""")]
    [InlineData("none", """{"data":{"dataset":{"id":"snds-dcir"}}}""")]
    public async Task The_cost_is_told_as_the_header_asks(string value, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(Query, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("GraphQL-Cost", value);

        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
