using System.Security.Cryptography;

namespace Catalogue.Engine.Execution;

/// <summary>
/// The key that cursors are sealed with. Servers that stand beside each other share it, so that a page begun at one goes
/// on at another.
/// </summary>
public sealed class CursorKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    private readonly byte[] sealing;
    private readonly byte[] nonces;

    /// <param name="key"><see cref="Size"/> secret bytes.</param>
    /// <exception cref="ArgumentException">The key has another size.</exception>
    public CursorKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Size)
        {
            throw new ArgumentException($"A cursor key has {Size} bytes, not {key.Length}.", nameof(key));
        }

        sealing = HMACSHA256.HashData(key, "catalogue cursor sealing"u8);
        nonces = HMACSHA256.HashData(key, "catalogue cursor nonces"u8);
    }

    internal ReadOnlySpan<byte> Sealing => sealing;

    internal ReadOnlySpan<byte> Nonces => nonces;
}
