using System.Net.Http.Headers;

namespace Catalogue.Server.Tests.Access;

/// <summary>An event stream of all changes, read event by event.</summary>
internal sealed class HttpEvents : IDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader reader;

    private HttpEvents(HttpResponseMessage response, StreamReader reader) => (this.response, this.reader) = (response, reader);

    public static async Task<HttpEvents> OpenAsync(TestServer server, string? token)
    {
        using var request = Post.Json("""{"query":"subscription { catalogueChanged { sequence kind type id node { id __typename } } }"}""", "text/event-stream");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new HttpEvents(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The lines of the next event; comments, which say that the stream is there, are left out.</summary>
    public async Task<string> NextAsync()
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && (line.Length > 0 || lines.Count == 0))
        {
            lines.AddRange(line.Length == 0 || line.StartsWith(':') ? [] : [line]);
        }

        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
