using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Server.Tests.Clients;

public sealed class ReadmeTests(SeededServer seeded)
{
    [Fact]
    public async Task The_first_query_has_the_answer_that_the_readme_shows()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Readme.Query }), Encoding.UTF8, "application/json"),
        };
        var answer = await seeded.Server.SendAsync(request);
        Assert.Equal(JsonNode.Parse(Readme.Answer)?.ToJsonString(), JsonNode.Parse(answer.Body)?.ToJsonString());
    }
}
