using System.Collections.Frozen;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Schema;

/// <summary>The coercions of the catalogue's own scalars.</summary>
internal static class CatalogueScalars
{
    public static readonly FrozenDictionary<string, ScalarCoercion> Coercions = new Dictionary<string, ScalarCoercion>
    {
        ["Long"] = new LongCoercion(),
        ["Date"] = new PatternCoercion("a day such as 2019-04-16", text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) ? text : null),
        ["DateTime"] = new PatternCoercion("an instant such as 2019-04-16T08:30:00Z", InstantText.Normalise),
        ["URL"] = new PatternCoercion("an absolute URI", text => Uri.TryCreate(text, UriKind.Absolute, out _) ? text : null),
    }.ToFrozenDictionary();
}
