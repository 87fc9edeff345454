using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Tests.Auth;

/// <summary>The OpenID provider of <c>tests/clients/openid</c>, on a free port of this machine.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    private const string Purpose = "tokens of a real OpenID provider";

    private readonly Process process;
    private readonly HttpClient client = new();

    private OpenIdProvider(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="keys">The ids of its keys; the first is published, and signs.</param>
    public static async Task<OpenIdProvider> StartAsync(params IEnumerable<string> keys)
    {
        var node = Requires.Command(Purpose, "node");
        Requires.Folder(Purpose, Path.Combine("tests", "clients", "openid", "node_modules"), "npm ci in tests/clients/openid");
        var folder = Path.Combine(Requires.RepositoryRoot(), "tests", "clients", "openid");
        var start = new ProcessStartInfo(node, [Path.Combine(folder, "provider.mjs"), .. keys])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Node was not started.");
        return new OpenIdProvider(process, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The provider did not start."));
    }

    /// <summary>An access token for the client's own use.</summary>
    /// <param name="audience">Whom it is for.</param>
    public async Task<string> TokenAsync(string audience = "catalogue")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Issuer}/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["resource"] = $"urn:{audience}",
                ["scope"] = "catalogue.read",
            }),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Basic {Convert.ToBase64String("steward-portal:not%20a%20secret"u8)}");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return answer.GetProperty("access_token").GetString() ?? "";
    }

    public Task<string> IdTokenAsync() => CommandAsync("id-token");

    /// <summary>Publishes these keys alone; the first one signs.</summary>
    public Task PublishAsync(params IEnumerable<string> keys) => CommandAsync($"publish {string.Join(' ', keys)}");

    /// <summary>A token of any content, signed with one of the provider's keys.</summary>
    public Task<string> SignAsync(string key, string header, string payload) => CommandAsync($"sign {key} {Encode(header)} {Encode(payload)}");

    public async Task<JsonWebKey> KeyAsync() =>
        new JsonWebKeySet(await client.GetStringAsync($"{Issuer}/jwks", TestContext.Current.CancellationToken)).Keys[0];

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.StandardInput.Close();
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));

    private async Task<string> CommandAsync(string command)
    {
        await process.StandardInput.WriteLineAsync(command.AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        return await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The provider has ended.");
    }
}
