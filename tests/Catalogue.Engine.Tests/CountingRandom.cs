using System.Security.Cryptography;

namespace Catalogue.Engine.Tests;

/// <summary>Random numbers that are the same in every run: each draw is one more than the last, so that the first id ends in 1.</summary>
internal sealed class CountingRandom : RandomNumberGenerator
{
    private int drawn;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        var number = Interlocked.Increment(ref drawn);
        for (var at = data.Length - 1; at >= 0; at--)
        {
            data[at] = (byte)(number & 31);
            number >>= 5;
        }
    }
}
