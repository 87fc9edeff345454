using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Server.Documents;

/// <summary>The documents that were known when the server started, by every name they have. Their bytes stay where they are.</summary>
internal sealed class PersistedDocuments
{
    private readonly FrozenDictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> byName;
    private readonly FrozenSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> texts;

    /// <param name="documents">Texts by name, without the prefix <c>sha256:</c>.</param>
    public PersistedDocuments(IReadOnlyDictionary<byte[], byte[]> documents)
    {
        byName = documents.ToFrozenDictionary(BytesComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
        texts = documents.Values.ToFrozenSet(BytesComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>How many there are, each counted once.</summary>
    public int Count => texts.Set.Count;

    /// <summary>Those whose text passes.</summary>
    public PersistedDocuments Where(Func<ReadOnlyMemory<byte>, bool> passes)
    {
        var kept = texts.Set.Where(text => passes(text)).ToHashSet(BytesComparer.Instance);
        return new PersistedDocuments(byName.Dictionary.Where(document => kept.Contains(document.Value)).ToDictionary(BytesComparer.Instance));
    }

    public bool TryGet(ReadOnlySpan<byte> name, [NotNullWhen(true)] out byte[]? text) => byName.TryGetValue(name, out text);

    public bool Holds(ReadOnlySpan<byte> text) => texts.Contains(text);
}
