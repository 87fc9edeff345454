using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>An enum or a flag: whether each of its few values matches is known beforehand.</summary>
internal readonly struct SymbolMatch(bool[] matching) : IMatch<SymbolChunk>
{
    public bool Matches(SymbolChunk chunk, int index) => matching[chunk.Codes[index]];
}
