using System.Globalization;

namespace Catalogue.Engine.Schema;

/// <summary>Instants as the stores keep them: ISO 8601 in UTC with a Z and without needless fractions, so that text order is time order.</summary>
internal static class InstantText
{
    /// <summary>The instant in that form, or null where the text is not an instant with an offset.</summary>
    public static string? Normalise(string text)
    {
        var hasOffset = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : null;
    }
}
