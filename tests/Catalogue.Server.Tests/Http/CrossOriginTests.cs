using System.Net.Http.Headers;
using System.Text;

namespace Catalogue.Server.Tests.Http;

/// <summary>
/// What another site's page can have a browser send without asking this server first (Fetch, section 2.2.2: safelisted
/// methods, headers and content types), and what must work beside it.
/// </summary>
public sealed class CrossOriginTests(SeededServer seeded)
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string Data = """{"data":{"__typename":"Query"}}""";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain;charset=UTF-8")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; boundary=application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("text/json")]
    [InlineData("application/json, text/plain")]
    [InlineData("text/plain, application/json")]
    [InlineData(null)]
    public async Task A_body_that_a_page_can_send_unasked_is_not_read(string? contentType)
    {
        foreach (var method in new[] { HttpMethod.Post, new HttpMethod("QUERY") })
        {
            using var request = new HttpRequestMessage(method, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Query)) };
            request.Headers.Add("Sec-Fetch-Site", "cross-site");

            // The header that proves a preflight does not make up for the type: who could send it, could send JSON.
            request.Headers.Add("GraphQL-Preflight", "1");
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            Assert.Equal(
                Answer.Refusal(415, "The body must be of the media type application/json, in UTF-8.", "HC0009"),
                await seeded.Server.SendAsync(request));
        }
    }

    [Theory]
    [InlineData("GET", "image")]
    [InlineData("GET", "script")]
    [InlineData("GET", "iframe")]
    [InlineData("GET", "document")]
    [InlineData("HEAD", "empty")]
    public async Task A_url_that_a_page_can_load_unasked_is_not_answered(string method, string destination)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query=%7B__typename%7D");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Dest", destination);
        var refusal = Answer.Refusal(400, "A GET from another origin needs the header GraphQL-Preflight: 1.", "HC0077");
        Assert.Equal(method == "HEAD" ? refusal with { Body = "" } : refusal, await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task A_form_cannot_put_a_mutation_into_a_url()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7B__typename%7D");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(Answer.Refusal(405, "Only queries may be sent by GET. Send this operation by POST.", "HC0009"), await seeded.Server.SendAsync(request));
    }

    [Fact]
    public async Task A_form_cannot_put_the_query_beside_its_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql?query=%7B__typename%7D") { Content = new FormUrlEncodedContent([]) };
        Assert.Equal(Answer.Refusal(415, "The body must be of the media type application/json, in UTF-8.", "HC0009"), await seeded.Server.SendAsync(request));
    }

    [Theory]
    [InlineData("same-origin")]
    [InlineData("same-site")]
    [InlineData("cross-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task A_body_of_json_is_answered_wherever_it_comes_from(string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, new MediaTypeHeaderValue("application/json")) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        Assert.Equal(Answer.Of(200, Data), await seeded.Server.SendAsync(request));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task A_browser_that_asks_first_is_told_no_where_the_origin_is_not_configured(string method)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://attacker.example");
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "content-type,graphql-preflight");
        using var response = await seeded.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }
}
