using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A text that equals, folded and in either language, one of several.</summary>
internal readonly struct TextSetMatch(ByteSet folded) : IMatch<TextChunk>
{
    public bool Matches(TextChunk chunk, int index) =>
        (chunk.HasFrench(index) && folded.Contains(chunk.FoldedFrench[index])) || (chunk.HasEnglish(index) && folded.Contains(chunk.FoldedEnglish[index]));
}
