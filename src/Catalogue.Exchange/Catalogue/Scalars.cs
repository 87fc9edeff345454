using System.Globalization;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>Scalars from how they are written in JSON; null where the text is not one.</summary>
internal static class Scalars
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static PlanValue? Integer(string written, long smallest, long largest) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= smallest && value <= largest
            ? new PlanValue.Integer(value)
            : null;

    public static PlanValue? Float(string written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new PlanValue.Float(value)
            : null;

    public static PlanValue? Date(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new PlanValue.String(written)
            : null;

    /// <summary>In UTC, without needless fractions.</summary>
    public static PlanValue? DateTime(string written) =>
        DateTimeOffset.TryParseExact(written, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new PlanValue.String(instant.UtcDateTime.ToString(Instants[0], CultureInfo.InvariantCulture))
            : null;

    /// <summary>A URI with a scheme. The check for one comes first: .NET takes a rooted path for a file URI.</summary>
    public static PlanValue? Uri(string written)
    {
        var scheme = written.IndexOf(':', StringComparison.Ordinal);
        return scheme > 0
            && System.Uri.CheckSchemeName(written[..scheme])
            && !written.Any(char.IsWhiteSpace)
            && System.Uri.TryCreate(written, UriKind.Absolute, out _)
                ? new PlanValue.String(written)
                : null;
    }
}
