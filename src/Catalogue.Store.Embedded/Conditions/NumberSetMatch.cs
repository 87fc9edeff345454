using Catalogue.Store.Embedded.Columns;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A number that is one of several, which are sorted.</summary>
internal readonly struct NumberSetMatch<TNumber>(TNumber[] sorted) : IMatch<NumberChunk<TNumber>>
    where TNumber : struct, IComparable<TNumber>
{
    public bool Matches(NumberChunk<TNumber> chunk, int index) => sorted.AsSpan().BinarySearch(chunk.Values[index]) >= 0;
}
