using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Governance.Audit;

/// <summary>
/// The SHA-256 of an entry. Every value is preceded by its length, so that no two entries have the same bytes; null is
/// another thing than the empty text. The form is kept for ever: entries of old must verify.
/// </summary>
internal static class EntryDigest
{
    public const int Size = SHA256.HashSizeInBytes;

    public static byte[] Of(AuditEntry entry)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, "catalogue audit 1");
        Write(output, entry.Sequence);
        Write(output, entry.At.UtcTicks);
        foreach (var text in (ReadOnlySpan<string?>)[entry.Subject, entry.Roles, entry.Action, entry.Node, entry.Field, entry.AsWhom, entry.RequestId])
        {
            Write(output, text);
        }

        output.Write(entry.PreviousHash);
        return SHA256.HashData(output.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> output, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(output.GetSpan(sizeof(long)), value);
        output.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            Write(output, -1);
            return;
        }

        Write(output, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, output);
    }
}
