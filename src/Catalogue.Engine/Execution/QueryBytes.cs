namespace Catalogue.Engine.Execution;

/// <summary>The bytes of a query as the key of a cache: compared byte by byte, hashed by content with a seed of the process.</summary>
internal readonly struct QueryBytes(ReadOnlyMemory<byte> bytes) : IEquatable<QueryBytes>
{
    private readonly ReadOnlyMemory<byte> bytes = bytes;
    private readonly int hash = Hash(bytes.Span);

    public int Length => bytes.Length;

    /// <summary>The same key over bytes of its own, to be kept when the request's buffer is gone.</summary>
    public QueryBytes Copy() => new(bytes.ToArray());

    public bool Equals(QueryBytes other) => hash == other.hash && bytes.Span.SequenceEqual(other.bytes.Span);

    public override bool Equals(object? obj) => obj is QueryBytes other && Equals(other);

    public override int GetHashCode() => hash;

    private static int Hash(ReadOnlySpan<byte> span)
    {
        var code = default(HashCode);
        code.AddBytes(span);
        return code.ToHashCode();
    }
}
