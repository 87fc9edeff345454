using System.Security.Cryptography;
using Catalogue.Server.Http;

namespace Catalogue.Server.Documents;

/// <summary>Finds the document of every request, whichever transport it came by: its own text, or one that it names.</summary>
/// <param name="persisted">What was known at the start.</param>
/// <param name="automatic">What clients may add; null where they may not.</param>
/// <param name="onlyPersisted">Whether a text is refused that is not among the persisted ones.</param>
internal sealed class RequestDocuments(PersistedDocuments persisted, AutomaticDocuments? automatic, bool onlyPersisted)
{
    /// <summary>How many documents were known at the start, each counted once.</summary>
    public int PersistedCount => persisted.Count;

    /// <summary>The same documents, without the persisted ones that do not pass.</summary>
    public RequestDocuments Where(Func<ReadOnlyMemory<byte>, bool> passes) => new(persisted.Where(passes), automatic, onlyPersisted);

    /// <summary>The text, which is valid as long as the request's bytes are.</summary>
    /// <exception cref="RefusedRequestException">There is no such document, or it may not be used.</exception>
    public ReadOnlyMemory<byte> Find(DocumentClaim claim)
    {
        if (IdOf(claim) is not { } id)
        {
            return Listed(claim.Query ?? throw RefusedRequestException.NotWellFormed("The request has no \"query\".", ServerErrorCodes.QueryMissing));
        }

        if (persisted.TryGet(id.Key.Span, out var known) || (id.IsHash && automatic is not null && automatic.TryGet(id.Key.Span, out known)))
        {
            return claim.Query is not { } sent || sent.Span.SequenceEqual(known)
                ? known
                : throw RefusedRequestException.NotWellFormed("\"query\" is not the document that the request names. Send one of the two.");
        }

        return Take(id, claim.Query ?? throw Unknown(id));
    }

    public static RefusedRequestException NamedTwice() => RefusedRequestException.NotWellFormed("The request names its document twice. Name it once.");

    private static DocumentId? IdOf(in DocumentClaim claim)
    {
        var extension = PersistedQueryExtension.Read(claim.Extensions);
        if (claim.Id.IsEmpty)
        {
            return extension;
        }

        return extension is null ? DocumentId.Of(claim.Id) : throw NamedTwice();
    }

    /// <summary>The text of a request that names it by what was unknown until now.</summary>
    private ReadOnlyMemory<byte> Take(DocumentId id, ReadOnlyMemory<byte> text)
    {
        if (!id.IsHash)
        {
            return Listed(text);
        }

        if (!IsHashOf(text.Span, id.Key.Span))
        {
            throw RefusedRequestException.NotWellFormed("The hash is not the SHA-256 of \"query\". Hash the UTF-8 bytes of the text that is sent.");
        }

        if (automatic is null)
        {
            return Listed(text);
        }

        automatic.Add(id.Key.Span, text.Span);
        return text;
    }

    private ReadOnlyMemory<byte> Listed(ReadOnlyMemory<byte> text) =>
        !onlyPersisted || persisted.Holds(text.Span) ? text : throw RefusedRequestException.OfDocument("Only persisted documents are served here. Name one by \"documentId\".", ServerErrorCodes.OnlyPersisted);

    private RefusedRequestException Unknown(DocumentId id)
    {
        if (id.IsExtension)
        {
            return automatic is null
                ? RefusedRequestException.OfDocument("PersistedQueryNotSupported", ServerErrorCodes.AutomaticNotSupported)
                : RefusedRequestException.OfDocument("PersistedQueryNotFound", ServerErrorCodes.AutomaticNotFound);
        }

        return id.Key.Span.Contains((byte)':') && !DocumentId.IsName(id.Key.Span)
            ? RefusedRequestException.NotWellFormed("The id of the document must be \"sha256:\" and 64 lower-case hexadecimal digits, a name that begins with \"x-\" and holds one colon, or a name without a colon.")
            : RefusedRequestException.OfDocument("The server has no document of that id.", ServerErrorCodes.DocumentUnknown);
    }

    private static bool IsHashOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> hash)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[DocumentId.HashLength];
        SHA256.HashData(text, digest);
        return Convert.TryToHexStringLower(digest, hex, out _) && hex.SequenceEqual(hash);
    }
}
