using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Tests.Documents;

/// <summary>Requests that name their document, in the ways that clients have.</summary>
internal static class DocumentRequests
{
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static object PersistedQuery(string hash, int version = 1) => new { persistedQuery = new { version, sha256Hash = hash } };

    public static Task<Answer> PostAsync(this TestServer server, object body, string? accept = null) => server.SendAsync("POST", body, accept);

    public static Task<Answer> SendAsync(this TestServer server, string method, object body, string? accept = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/graphql") { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        return server.SendAsync(request);
    }

    public static Task<Answer> GetAsync(this TestServer server, params (string Name, object Value)[] parameters) => server.SendAsync(
        new HttpRequestMessage(HttpMethod.Get, "/graphql?" + string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Text(parameter.Value))}"))));

    private static string Text(object value) => value as string ?? JsonSerializer.Serialize(value);
}
