using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalogue.Server.Tests.Access;

/// <summary>One of the ways in which a request is sent, and in which its answer is wanted.</summary>
internal sealed record HttpForm(string Method, string Accept, string? Cost = null, bool IsBatch = false)
{
    public static readonly HttpForm[] All =
    [
        new("POST", "application/graphql-response+json", "report"),
        new("POST", "application/json"),
        new("POST", "multipart/mixed"),
        new("POST", "text/event-stream"),
        new("POST", "application/graphql-response+json", "validate"),
        new("POST", "application/jsonl", IsBatch: true),
        new("GET", "application/graphql-response+json"),
        new("GET", "application/json", "report"),
        new("HEAD", "application/graphql-response+json"),
        new("QUERY", "application/graphql-response+json", "report"),
    ];

    // What each response has for itself.
    private static readonly HashSet<string> Own = new(["Date", "X-Request-Id"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the answer is one response, from which to go on to the next page.</summary>
    public bool IsPaged => Method != "HEAD" && Accept.EndsWith("json", StringComparison.Ordinal) && Cost != "validate";

    /// <summary>The whole response as text: its status, its headers but the date and the request's id, its body.</summary>
    public async Task<string> SendAsync(TestServer server, string query, string variables, string? token, string? knownTag = null)
    {
        var isUrl = Method is "GET" or "HEAD";
        using var request = new HttpRequestMessage(new HttpMethod(Method), isUrl ? $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}" : "/graphql");
        request.Content = isUrl ? null : new StringContent(Body(query, variables), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        Add(request, "GraphQL-Cost", Cost);
        return await SendAsync(server, request, token, knownTag);
    }

    /// <summary>The whole response to any request, as above.</summary>
    public static async Task<string> SendAsync(TestServer server, HttpRequestMessage request, string? token, string? knownTag)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        Add(request, "If-None-Match", knownTag);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => !Own.Contains(header.Key));
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal))}\n\n{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    private string Body(string query, string variables)
    {
        JsonObject Request() => new() { ["query"] = query, ["variables"] = JsonNode.Parse(variables) };
        return (IsBatch ? new JsonArray(Request(), Request()) : (JsonNode)Request()).ToJsonString();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
