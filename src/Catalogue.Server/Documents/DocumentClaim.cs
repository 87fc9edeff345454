namespace Catalogue.Server.Documents;

/// <summary>What a request says of its document, in whichever way it came.</summary>
/// <param name="Query">The text, UTF-8; null where the request has none.</param>
/// <param name="Id">The value of <c>documentId</c>, <c>id</c> or <c>doc_id</c>, UTF-8; empty where the request has none.</param>
/// <param name="Extensions">The JSON object of extensions, which may hold <c>persistedQuery</c>; empty where there are none.</param>
internal readonly record struct DocumentClaim(ReadOnlyMemory<byte>? Query, ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Extensions);
