using System.Globalization;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Years as schemas write them.</summary>
internal static class Years
{
    private const int Digits = 4;
    private const int Earliest = 1800;
    private const int Latest = 2200;

    /// <summary>The year that a text is or, in a date, begins with; null where there is none.</summary>
    public static int? Read(string written) =>
        written.Length >= Digits
        && int.TryParse(written.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Earliest and <= Latest
        && (written.Length == Digits || written[Digits] is '-' or '/' or '.')
            ? year
            : null;

    /// <summary>The years of <c>2008</c> or of the span <c>2008-2010</c>; empty where the text is neither.</summary>
    public static IEnumerable<int> ReadSpan(string written)
    {
        var ends = written.Split('-', StringSplitOptions.TrimEntries);
        var first = Read(ends[0]);
        var last = ends.Length == 1 ? first : Read(ends[1]);
        return ends.Length <= 2 && first is { } from && last is { } to && from <= to ? Enumerable.Range(from, to - from + 1) : [];
    }
}
