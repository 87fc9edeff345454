using System.Net.Http.Headers;
using System.Text;

namespace Catalogue.Server.Tests.Auth;

/// <summary>The whole answer to the question who the sender of a token is.</summary>
/// <param name="Answer">Status, type and body.</param>
/// <param name="Challenge">The header <c>WWW-Authenticate</c>; null where there is none.</param>
internal sealed record TokenAnswer(Answer Answer, string? Challenge)
{
    public static TokenAnswer Invalid(string description) => new(
        Answer.Refusal(401, "The token was not accepted. Send a valid one, or none.", "AUTH_NOT_AUTHENTICATED"),
        $"Bearer error=\"invalid_token\", error_description=\"{description}\"");

    /// <param name="roles">As JSON.</param>
    /// <param name="organisations">As JSON.</param>
    /// <param name="projects">As JSON.</param>
    public static TokenAnswer Known(string roles, string organisations = "[]", string projects = "[]") => new(
        Answer.Of(200, $"{{\"data\":{{\"me\":{{\"isAuthenticated\":true,\"roles\":{roles},\"organisations\":{organisations},\"projects\":{projects}}}}}}}"),
        null);

    public static Task<TokenAnswer> AskAsync(TestServer server, string token) => OfHeaderAsync(server, $"Bearer {token}");

    public static async Task<TokenAnswer> OfHeaderAsync(TestServer server, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ me { isAuthenticated roles organisations projects } }"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var challenges = response.Headers.WwwAuthenticate.Select(challenge => challenge.ToString()).ToList();
        return new TokenAnswer(await Answer.OfAsync(response), challenges.Count == 0 ? null : string.Join('\n', challenges));
    }
}
