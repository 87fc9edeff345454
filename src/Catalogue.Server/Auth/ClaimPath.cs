using System.Text.Json;

namespace Catalogue.Server.Auth;

/// <summary>Finds a claim by its name, or by the way to it through objects: <c>resource_access.catalogue.roles</c>.</summary>
internal static class ClaimPath
{
    /// <summary>
    /// The texts of the claim; none where it is absent or of another shape. A name may itself hold dots
    /// (<c>https://example.org/roles</c>), so longer names are tried before shorter ones.
    /// </summary>
    public static IEnumerable<string> Values(JsonElement claims, string path) => Find(claims, path) is { } value ? Texts(value) : [];

    /// <summary>Of a text, itself; of a list, its texts.</summary>
    public static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? ""],
        JsonValueKind.Array => value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString() ?? ""),
        _ => [],
    };

    private static JsonElement? Find(JsonElement claims, string path)
    {
        if (claims.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (claims.TryGetProperty(path, out var whole))
        {
            return whole;
        }

        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (claims.TryGetProperty(path[..dot], out var inner) && Find(inner, path[(dot + 1)..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
