using System.Buffers;

namespace Catalogue.Server.Documents;

/// <summary>
/// The name of a document (GraphQL over HTTP, appendix A): <c>sha256:</c> and the hash of its text, a name with a prefix
/// of its own (<c>x-...:</c>), or a custom one without a colon. The hash alone is a custom name that means the same.
/// </summary>
internal readonly struct DocumentId
{
    public const int HashLength = 64;

    private static readonly SearchValues<byte> LowerCaseHex = SearchValues.Create("0123456789abcdef"u8);
    private static readonly SearchValues<byte> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private DocumentId(ReadOnlyMemory<byte> key, bool isExtension) => (Key, IsHash, IsExtension) = (key, IsHashText(key.Span), isExtension);

    /// <summary>The name by which the document is kept: of <c>sha256:</c> and a hash, the hash.</summary>
    public ReadOnlyMemory<byte> Key { get; }

    /// <summary>Whether the name is the hash of the text, and so can be checked against it.</summary>
    public bool IsHash { get; }

    /// <summary>Whether it came as <c>extensions.persistedQuery</c>, whose senders wait for errors of their own.</summary>
    public bool IsExtension { get; }

    private static ReadOnlySpan<byte> HashPrefix => "sha256:"u8;

    public static DocumentId Of(ReadOnlyMemory<byte> id) =>
        new(id.Span.StartsWith(HashPrefix) && IsHashText(id.Span[HashPrefix.Length..]) ? id[HashPrefix.Length..] : id, isExtension: false);

    public static DocumentId OfExtension(ReadOnlyMemory<byte> hash) => new(hash, isExtension: true);

    /// <summary>Whether a document can have this name at all.</summary>
    public static bool IsName(ReadOnlySpan<byte> id)
    {
        var colon = id.IndexOf((byte)':');
        return colon < 0
            ? IsPlain(id)
            : id.StartsWith(HashPrefix) ? IsHashText(id[(colon + 1)..])
            : id.StartsWith("x-"u8) && IsPlain(id[..colon]) && IsPlain(id[(colon + 1)..]);
    }

    public static bool IsHashText(ReadOnlySpan<byte> key) => key.Length == HashLength && !key.ContainsAnyExcept(LowerCaseHex);

    private static bool IsPlain(ReadOnlySpan<byte> text) => text.Length > 0 && !text.ContainsAnyExcept(Unreserved);
}
