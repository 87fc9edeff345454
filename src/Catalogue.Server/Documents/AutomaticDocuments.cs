using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Server.Documents;

/// <summary>
/// Documents that clients sent with their hash, so that they can send the hash alone afterwards. Bounded in bytes, in two
/// generations: what was used since the last turn survives it. A client whose document is forgotten is told, and sends it again.
/// </summary>
internal sealed class AutomaticDocuments(int mostBytes)
{
    // The hash, the headers of two arrays and the entry of a dictionary, roughly.
    private const int BytesBesideText = 200;

    // One sender must not push out everybody else's documents with a single one of its own.
    private const int LargestShare = 16;

    private readonly Lock turn = new();
    private ConcurrentDictionary<byte[], byte[]> young = New();
    private ConcurrentDictionary<byte[], byte[]> old = New();
    private int youngBytes;

    public bool TryGet(ReadOnlySpan<byte> hash, [NotNullWhen(true)] out byte[]? text)
    {
        if (young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(hash, out text))
        {
            return true;
        }

        if (!old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(hash, out text))
        {
            return false;
        }

        Keep(hash.ToArray(), text);
        return true;
    }

    /// <summary>Keeps a copy, unless the text is too large to be kept.</summary>
    /// <param name="hash">The hash of the text, which the caller has checked.</param>
    /// <param name="text">The document.</param>
    public void Add(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> text)
    {
        if (text.Length + BytesBesideText <= mostBytes / LargestShare)
        {
            Keep(hash.ToArray(), text.ToArray());
        }
    }

    private void Keep(byte[] hash, byte[] text)
    {
        var bytes = text.Length + BytesBesideText;
        lock (turn)
        {
            if (youngBytes + bytes > mostBytes / 2)
            {
                (old, young, youngBytes) = (young, New(), 0);
            }

            if (young.TryAdd(hash, text))
            {
                youngBytes += bytes;
            }
        }
    }

    private static ConcurrentDictionary<byte[], byte[]> New() => new(BytesComparer.Instance);
}
