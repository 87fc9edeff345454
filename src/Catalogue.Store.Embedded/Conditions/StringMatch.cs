using Catalogue.Plan.Expressions;
using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A string compared with another.</summary>
internal readonly struct StringMatch(ComparisonOperator comparison, byte[] value) : IMatch<StringChunk>
{
    public bool Matches(StringChunk chunk, int index) => ByteComparison.Holds(chunk.Raw(index), comparison, value);
}
