using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A string that is one of several.</summary>
internal readonly struct StringSetMatch(ByteSet values) : IMatch<StringChunk>
{
    public bool Matches(StringChunk chunk, int index) => values.Contains(chunk.Raw(index));
}
