namespace Catalogue.Store.Embedded.Columns;

/// <summary>Texts: as JSON in either language, and folded for comparison. A language that is missing has no JSON.</summary>
internal sealed class TextChunk(ulong[] present, Slices french, Slices english, Slices foldedFrench, Slices foldedEnglish) : ColumnChunk(present)
{
    public static readonly TextChunk Absent = new(new ulong[ChunkLayout.Words], Slices.Empty, Slices.Empty, Slices.Empty, Slices.Empty);

    public Slices French { get; } = french;

    public Slices English { get; } = english;

    public Slices FoldedFrench { get; } = foldedFrench;

    public Slices FoldedEnglish { get; } = foldedEnglish;

    public bool HasFrench(int index) => !French[index].IsEmpty;

    public bool HasEnglish(int index) => !English[index].IsEmpty;

    /// <summary>What texts are ordered by: the folded French form, or the English one where there is no French.</summary>
    public ReadOnlySpan<byte> SortKey(int index) => HasFrench(index) ? FoldedFrench[index] : FoldedEnglish[index];
}
