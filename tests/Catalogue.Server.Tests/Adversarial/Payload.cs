using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Tests.Adversarial;

/// <summary>One entry of payloads.json: what is sent, and the one answer to it.</summary>
internal sealed class Payload(JsonElement entry)
{
    private readonly byte[] query = Text(entry, "query");
    private readonly byte[] variables = Text(entry, "variables");
    private readonly byte[] body = Text(entry, "body");

    public string Name { get; } = Field(entry, "name");

    public string Class { get; } = Field(entry, "class");

    public string Reference { get; } = Field(entry, "reference");

    public int Status { get; } = entry.GetProperty("status").GetInt32();

    public string Response { get; } = Encoding.UTF8.GetString(Text(entry, "response"));

    public static IReadOnlyList<Payload> All { get; } =
    [
        .. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Requires.RepositoryRoot(), "tests", "Catalogue.Server.Tests", "Adversarial", "payloads.json")))
            .RootElement.EnumerateArray().Select(entry => new Payload(entry)),
    ];

    /// <summary>A comment behind the document makes it another one for the cache, at the same places.</summary>
    public HttpRequestMessage ToRequest(int attempt)
    {
        var document = $"{Encoding.UTF8.GetString(query)} #{attempt}";
        var request = Field(entry, "method") == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(document)}")
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(BodyOf(document)) };
        foreach (var header in entry.TryGetProperty("headers", out var headers) ? headers.EnumerateObject() : [])
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        }

        if (request.Content is { } content)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(Field(entry, "contentType") is { Length: > 0 } type ? type : "application/json");
        }

        return request;
    }

    private byte[] BodyOf(string document)
    {
        if (body.Length > 0)
        {
            return body;
        }

        var head = JsonSerializer.SerializeToUtf8Bytes(document, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return [.. "{\"query\":"u8, .. head, .. variables.Length > 0 ? ",\"variables\":"u8 : default, .. variables, (byte)'}'];
    }

    private static byte[] Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var text) ? PayloadText.Expand(text) : [];

    private static string Field(JsonElement entry, string name) => entry.TryGetProperty(name, out var field) ? field.GetString() ?? "" : "";
}
