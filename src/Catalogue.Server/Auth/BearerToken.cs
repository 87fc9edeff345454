using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Auth;

/// <summary>A JSON Web Token taken apart. Nothing of it is verified: until then it only says how it would like to be checked.</summary>
internal sealed class BearerToken
{
    /// <summary>Characters. Tokens with some hundred groups have about 10,000.</summary>
    public const int MaxLength = 16 * 1024;

    // A claim that stands twice would be read in one way here and in another elsewhere (RFC 7519, section 4).
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly JsonElement header;

    private BearerToken(string text, JsonElement header, JsonElement payload) => (Text, this.header, Payload) = (text, header, payload);

    public string Text { get; }

    /// <summary>An object.</summary>
    public JsonElement Payload { get; }

    /// <returns>Null where it is no signed JSON Web Token in the compact form.</returns>
    public static BearerToken? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 && Object(parts[0]) is { } header && Object(parts[1]) is { } payload ? new BearerToken(text, header, payload) : null;
    }

    /// <summary>A text of the header; null where there is none.</summary>
    public string? Header(string name) => TextOf(header, name);

    /// <summary>A claim that is a text; null where there is none.</summary>
    public string? Claim(string name) => TextOf(Payload, name);

    public bool Has(string claim) => Payload.TryGetProperty(claim, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string? TextOf(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Object(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }
}
