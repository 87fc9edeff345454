using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Policy;

/// <summary>
/// Stands for the shape of a compiled policy in the key of a cached plan: equal for principals who get the same
/// verdicts and predicates, whoever they are, and different as soon as one verdict differs.
/// </summary>
public readonly record struct PolicyFingerprint(ulong High, ulong Low)
{
    /// <summary>The fingerprint of verdicts that are written out as text.</summary>
    internal static PolicyFingerprint Of(string verdicts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(verdicts), digest);
        return new PolicyFingerprint(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
