using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Language;

namespace Catalogue.Engine.Execution;

/// <summary>
/// Documents by the API that they are of and their raw bytes. Those that are not valid are kept too, because clients repeat their mistakes, but apart
/// and in an eighth of the room: a flood of them drives out no valid one.
/// </summary>
/// <param name="capacity">Bytes of all of them together.</param>
internal sealed class DocumentCache(long capacity)
{
    private const int RefusedShare = 8;

    // A field with its selection set, its places and its slot in the list around it; measured by DocumentCacheTests.
    private const int BytesPerNode = 160;

    // A name or a string becomes UTF-16, and the bytes themselves are the key.
    private const int BytesPerSourceByte = 3;

    // The lists and tables that a document has however small it is.
    private const int BytesPerDocument = 4096;

    private readonly RecencyCache<DocumentKey, CachedDocument> valid = new(capacity - (capacity / RefusedShare));
    private readonly RecencyCache<DocumentKey, CachedDocument> refused = new(capacity / RefusedShare);

    public bool TryGet(DocumentKey key, [NotNullWhen(true)] out CachedDocument? document) =>
        valid.TryGet(key, out document) || refused.TryGet(key, out document);

    public void Add(DocumentKey key, CachedDocument document)
    {
        if (document.Document is { } tree)
        {
            valid.Add(key, document, BytesOf(tree));
        }
        else
        {
            refused.Add(key, document, key.Length + document.ErrorBytes);
        }
    }

    /// <summary>At least what a document and its bytes take in memory.</summary>
    public static long BytesOf(DocumentNode document) =>
        BytesPerDocument + ((long)document.NodeCount * BytesPerNode) + ((long)document.Location.End * BytesPerSourceByte);
}
