using Catalogue.Plan.Expressions;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A text compared, folded and in either language, with one or more folded strings.</summary>
internal readonly struct TextMatch(ComparisonOperator comparison, byte[][] folded) : IMatch<TextChunk>
{
    public bool Matches(TextChunk chunk, int index)
    {
        foreach (var value in folded)
        {
            if ((chunk.HasFrench(index) && ByteComparison.Holds(chunk.FoldedFrench[index], comparison, value))
                || (chunk.HasEnglish(index) && ByteComparison.Holds(chunk.FoldedEnglish[index], comparison, value)))
            {
                return true;
            }
        }

        return false;
    }
}
