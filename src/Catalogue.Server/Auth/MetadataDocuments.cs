using System.Text;
using Microsoft.IdentityModel.Protocols;

namespace Catalogue.Server.Auth;

/// <summary>Fetches a provider's metadata and keys, and keeps their text to tell whether anything has changed.</summary>
internal sealed class MetadataDocuments(HttpClient client, bool mayBePlain) : IDocumentRetriever
{
    private readonly StringBuilder texts = new();

    /// <summary>All that was fetched, in the order of fetching.</summary>
    public string Texts => texts.ToString();

    /// <exception cref="IOException">The metadata points to an address that is not safe.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var uri = new Uri(address);
        if (uri.Scheme != Uri.UriSchemeHttps && !(mayBePlain && uri.IsLoopback))
        {
            throw new IOException($"{uri.GetLeftPart(UriPartial.Path)} is not an https address.");
        }

        var text = await client.GetStringAsync(uri, cancel);
        texts.Append(text).Append('\n');
        return text;
    }
}
