using System.Globalization;

namespace Catalogue.Governance.Audit;

/// <summary>An entry of the trail as it is told and kept elsewhere: its number and its digest.</summary>
public sealed record AuditMark(long Sequence, string Hash)
{
    /// <summary>The mark that was written as <see cref="ToString"/> writes it; null where the text is none.</summary>
    public static AuditMark? Parse(string text) =>
        text.Split(':') is [var sequence, { Length: EntryDigest.Size * 2 } hash]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && hash.All(char.IsAsciiHexDigit)
            ? new AuditMark(number, hash.ToLowerInvariant())
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");

    internal static AuditMark Of(long sequence, byte[] hash) => new(sequence, Convert.ToHexStringLower(hash));
}
