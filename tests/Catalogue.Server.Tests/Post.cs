using System.Text;

namespace Catalogue.Server.Tests;

/// <summary>Requests with a JSON body.</summary>
internal static class Post
{
    /// <summary>A body of application/json for <c>/graphql</c>.</summary>
    /// <param name="body">The JSON text.</param>
    /// <param name="accept">The Accept header, as it is; null for none.</param>
    /// <param name="method">Null: POST.</param>
    public static HttpRequestMessage Json(string body, string? accept = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return request;
    }
}
